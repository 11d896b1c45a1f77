from collections import Counter

c = Counter("mississippi")
print(c, c["s"], c["z"], c.most_common(2), sorted(c.elements()), c.total(), len(c))
c.update("ssx"); c.subtract("iii"); c["new"] = 0
print(c, +c, -c, Counter(a=3) + Counter(a=1, b=2), Counter(a=3, b=1) - Counter(a=1, b=5), Counter(a=3, b=1) & Counter(a=1, b=5), Counter(a=3) | Counter(a=1, b=5))
print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter([1, 1, 2]), Counter({"x": 5}), dict(Counter("ab")), Counter(), Counter(a=1) < Counter(a=1))
del c["nothing"]
c += Counter("qq"); print(c.most_common()[:-3:-1], c.pop("q"), "q" in c, c.copy() == c, type(c.copy()).__name__)
Counter.fromkeys("abc")
