def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


d = {"a": 1, "b": 2}
print([k for k in d], list(d.items()), [(k, v) for k, v in d.items()], list(reversed(d)), next(iter(d)), sorted(d), max(d), *d)
# expect: ['a', 'b'] [('a', 1), ('b', 2)] [('a', 1), ('b', 2)] ['b', 'a'] a ['a', 'b'] b a b
it = iter(d)
print(it.__length_hint__(), type(it).__name__, type(iter(d.values())).__name__, type(iter(d.items())).__name__, type(reversed(d)).__name__)
# expect: 2 dict_keyiterator dict_valueiterator dict_itemiterator dict_reversekeyiterator
def grow():
    for k in d: d[k + "x"] = 1
fails(grow)  # expect: RuntimeError: dictionary changed size during iteration
def shrink():
    for k in d: del d[k]
d = {"a": 1, "b": 2}
fails(shrink)  # expect: RuntimeError: dictionary changed size during iteration
def swap():
    for k in d.keys():
        del d[k]; d[k + "n"] = 0
d = {"a": 1, "b": 2, "c": 3}
fails(swap)  # expect: no error: None
d = {"a": 1, "b": 2}
for k in d: d[k] = 0
print(d)  # expect: {'a': 0, 'b': 0}
