a = [3, 1, 2]
print(a.__len__(), a.__contains__(1), a.__getitem__(0), a.__getitem__(slice(0, 2)), a.__add__([4]), a.__mul__(2), a.__rmul__(2), a.__eq__([3, 1, 2]), a.__eq__(5), a.__lt__([4]), a.__repr__(), list(a.__iter__()), list(a.__reversed__()), a.__hash__)
# expect: 3 True 3 [3, 1] [3, 1, 2, 4] [3, 1, 2, 3, 1, 2] [3, 1, 2, 3, 1, 2] True NotImplemented True [3, 1, 2] [3, 1, 2] [2, 1, 3] None
it = iter(a)
print(next(it), it.__length_hint__(), list(it), next(it, "done"), type(it).__name__, list.__name__)
# expect: 3 2 [1, 2] done list_iterator list
a.__setitem__(0, 9); a.__delitem__(1); print(a, a.__iadd__([1]), a.__imul__(2), a.__class__, list.__class_getitem__(int), list[int])
# expect: [9, 2, 1, 9, 2, 1] [9, 2, 1, 9, 2, 1] [9, 2, 1, 9, 2, 1] <class 'list'> list[int] list[int]
