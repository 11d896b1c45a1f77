d = {"a": 1}
print(d.__contains__("a"), d.__getitem__("a"), d.__len__(), d.__eq__({"a": 1}), d.__eq__(1), d.__lt__({}), d.__repr__(), list(d.__iter__()), list(d.__reversed__()), d.__hash__, d.__or__({"b": 2}), d.__class__, dict[str, int], d.__setitem__("z", 1), d.__delitem__("a"), d)
# expect: True 1 1 True NotImplemented NotImplemented {'a': 1} ['a'] ['a'] None {'a': 1, 'b': 2} <class 'dict'> dict[str, int] None None {'z': 1}
