def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


d = {"a": 1, "b": 2, "c": 3}
print(d.pop("a"), d.pop("zz", None), d.pop("zz", 9), d.popitem(), d, d.setdefault("b", 5), d.setdefault("n"), d.setdefault("m", []), d)
# expect: 1 None 9 ('c', 3) {'b': 2, 'n': None, 'm': []} 2 None [] {'b': 2, 'n': None, 'm': []}
d.clear(); print(d)  # expect: {}
fails(lambda: d.popitem())  # expect: KeyError: 'popitem(): dictionary is empty'
fails(lambda: d.pop("a"))  # expect: KeyError: 'a'
fails(lambda: d.pop())  # expect: TypeError: pop expected at least 1 argument, got 0
fails(lambda: d.pop("a", 1, 2))  # expect: TypeError: pop expected at most 2 arguments, got 3
fails(lambda: d.setdefault())  # expect: TypeError: setdefault expected at least 1 argument, got 0
fails(lambda: d.pop([]))  # expect: KeyError: []
