class S(set):
    def add(self, x): super().add(x + 1)
s = S([1]); s.add(5); s.update([10])
print(sorted(s), type(s | {1}).__name__, type(s.copy()).__name__, type({1} | s).__name__, s == {1, 6, 10}, S([3]), repr(S()), type(s & s).__name__)
# expect: [1, 6, 10] set set set True S({3}) S() set
class F(frozenset): pass
print(F([1]), type(F([1]) | {2}).__name__, hash(F([1])) == hash(frozenset([1])), type(F([1]).copy()).__name__)
# expect: F({1}) frozenset True frozenset
