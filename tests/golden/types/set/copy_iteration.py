s = {1, 2, 3}
c = s.copy()
c.add(4)
print(sorted(s), sorted(c), frozenset([1]).copy(), sum(s), max(s), sorted(x * 2 for x in s), len(list(iter(s))), iter(s).__length_hint__(), bool(set()), bool({0}), s.__contains__(1), s.__len__(), type(iter(s)).__name__, sorted({x % 3 for x in range(10)}))
# expect: [1, 2, 3] [1, 2, 3, 4] frozenset({1}) 6 3 [2, 4, 6] 3 3 False True True 3 set_iterator [0, 1, 2]
