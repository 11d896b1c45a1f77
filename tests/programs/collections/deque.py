from collections import deque

d = deque([1, 2, 3], maxlen=4)
d.append(4); d.append(5); d.appendleft(0)
print(d, d.maxlen, len(d), d[0], d[-1], list(reversed(d)), 4 in d)
d.rotate(1); print(d); d.rotate(-2); print(d)
d = deque("abc"); d.extend("de"); d.extendleft("yz"); print(d, d.pop(), d.popleft(), d.count("b"), d.index("c"))
d.insert(1, "new"); d.remove("a"); d.reverse(); print(d, d.copy() == d, deque([1]) + deque([2]), deque([1]) * 3, deque([1, 2]) < deque([1, 3]))
d[0] = "first"; del d[1]; print(d, deque(maxlen=2), deque(range(5), 2), repr(deque([[]])))
for bad in ("deque().pop()", "deque([1])[5]", "deque([1]).remove(2)", "deque([1]).index(9)", "deque(maxlen=-1)", "deque([1], 1).insert(0, 2)", "deque() + [1]", "hash(deque())", "deque([1])[0:1]"):
    try: print(eval(bad))
    except Exception as e: print(bad, type(e).__name__, e)
for x in d: d.append(x)
