d = {"a": 1, "b": 2, "c": 3}
for it in (iter(d), iter(d.keys()), iter(d.values()), iter(d.items()), reversed(d), reversed(d.values()), reversed(d.items())):
    print(type(it).__name__, it.__length_hint__(), next(it), it.__length_hint__(), list(it), next(it, "end"), iter(it) is it)
# expect: dict_keyiterator 3 a 2 ['b', 'c'] end True
# expect: dict_keyiterator 3 a 2 ['b', 'c'] end True
# expect: dict_valueiterator 3 1 2 [2, 3] end True
# expect: dict_itemiterator 3 ('a', 1) 2 [('b', 2), ('c', 3)] end True
# expect: dict_reversekeyiterator 3 c 2 ['b', 'a'] end True
# expect: dict_reversevalueiterator 3 3 2 [2, 1] end True
# expect: dict_reverseitemiterator 3 ('c', 3) 2 [('b', 2), ('a', 1)] end True
i = iter(d); d["d"] = 4
try: next(i)
except RuntimeError as e: print(e)  # expect: dictionary changed size during iteration
i = iter(d.values()); del d["a"]; d["z"] = 0
try: print(list(i))  # expect: [2, 3, 4, 0]
except RuntimeError as e: print(e)
