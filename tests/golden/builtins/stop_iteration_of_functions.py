def f(x):
    if x == 3: raise StopIteration
    return x
def g(x):
    if x == 3: raise StopIteration("v")
    return True
print(list(map(f, range(6))), list(filter(g, range(6))), sum(map(f, range(6))))
for i in map(f, range(6)): print(i, end=" ")
print()
m = map(f, range(6)); print(next(m), next(m), next(m))
try: next(m)
except StopIteration as e: print("SI", e.args)
print(next(m))
def hot():
    t = 0
    for k in range(300):
        for v in map(f, range(6)): t += v
        t += sum(map(f, range(6)))
        t += len(list(filter(g, range(7))))
        t += sum(filter(g, range(7)))
        t += max(map(f, range(6)))
        t += sum(x for x in map(lambda x: f(x), range(6)))
        t += any(map(lambda x: f(x) > 2, range(6)))
        a, b, c = map(f, range(6))
        t += a + b + c
        t += len(sorted(map(f, [5, 4, 3, 9])))
        t += len("".join(map(lambda v: str(f(v)), range(6))))
        t += len(set(map(f, range(6)))) + len(dict(zip(map(f, range(6)), "abcdef"))) + len([*map(f, range(6))])
        for i, v in enumerate(filter(g, range(7))): t += v
    return t
print(hot())
def gen():
    for v in map(f, range(6)): yield v
    yield from map(f, range(6))
print(list(gen()))
print(3 in map(f, range(6)), 2 in map(f, range(6)))
print(list(zip(map(f, range(6)), range(9))), min(map(f, range(6)), default=9), tuple(map(f, range(6))), bytes(map(f, range(6))), list(map(int.__add__, map(f, range(5)), range(9))))
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self): self.n += 1; return f(self.n)
print(list(It()), list(map(f, It())))
print([x for x in map(f, range(6))], {x for x in map(f, range(6))}, {x: 1 for x in filter(g, range(6))})
x = [9]; x.extend(map(f, range(6))); x[1:1] = map(f, range(6)); print(x)
import itertools
for it in (itertools.takewhile(g, range(6)), itertools.dropwhile(lambda v: not g(v), range(6)), itertools.filterfalse(f, [0, 0, 3, 0]), itertools.starmap(f, [(1,), (3,), (2,)]), itertools.accumulate([1, 2, 3, 4], lambda a, b: f(a + b)), itertools.groupby([1, 1, 3, 3], f), iter(lambda: f(3), 7)):
    print([v if not isinstance(v, tuple) else v[0] for v in it])


def rows(columns):
    its = [iter(c) for c in columns]
    out = []
    for _ in range(3):
        out.append(list(map(next, its)))
        out.append(sum(map(next, its)))
        out.append(any(filter(next, its)))
    return out


for k in range(30):
    r = rows([[1, 2, 3, 4, 5], [1, 2], [1, 2, 3]])
print(r)


class Odd:
    def __bool__(self):
        raise StopIteration

    __str__ = __bool__


print(list(filter(None, [1, Odd()])), list(map(str, [1, Odd()])), list(itertools.compress("ab", [1, Odd()])))
# expect: [0, 1, 2] [0, 1, 2] 3
# expect: 0 1 2 
# expect: 0 1 2
# expect: SI ()
# expect: 4
# expect: 11100
# expect: [0, 1, 2, 0, 1, 2]
# expect: False True
# expect: [(0, 0), (1, 1), (2, 2)] 0 (0, 1, 2) b'\x00\x01\x02' [0, 2, 4]
# expect: [1, 2] [1, 2]
# expect: [0, 1, 2] {0, 1, 2} {0: 1, 1: 1, 2: 1}
# expect: [9, 0, 1, 2, 0, 1, 2]
# expect: [0, 1, 2]
# expect: [0, 1, 2, 3, 4, 5]
# expect: [0, 0]
# expect: [1]
# expect: [1]
# expect: [1]
# expect: []
# expect: [[1, 1, 1], 6, True, [4], 5, False, [], 0, False]
# expect: [1] ['1'] ['a']
