l = [1, 2, 3]
i = iter(l); print(next(i), i.__length_hint__()); l.append(4); print(list(i), list(i)); l.append(5); print(list(i))
# expect: 1 2
# expect: [2, 3, 4] []
# expect: []
r = reversed(l); print(next(r), r.__length_hint__(), list(r), type(r).__name__)
# expect: 5 4 [4, 3, 2, 1] list_reverseiterator
i = iter(l); l.clear(); print(list(i))  # expect: []
t = iter((1, 2)); print(next(t), type(t).__name__, list(t))  # expect: 1 tuple_iterator [2]
import copy
i = iter([1, 2, 3]); next(i); j = copy.copy(i); print(next(i), next(j), i.__reduce__()[1:], list(j))
# expect: 2 2 (([1, 2, 3],), 2) [3]
i = iter([1, 2, 3]); i.__setstate__(2); print(list(i))  # expect: [3]
