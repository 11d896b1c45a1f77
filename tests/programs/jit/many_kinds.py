# Functions whose operands are of many kinds and classes: what runs no Python code, and what does.
from collections import OrderedDict, deque


class L(list):
    pass


class Shifted(list):
    def __getitem__(self, i):
        return list.__getitem__(self, i) + 100

    def __iter__(self):
        return iter([1, 2, 3])

    def __contains__(self, x):
        return x == "odd"


class D(dict):
    def __missing__(self, key):
        return "missing"


class Empty:
    def __len__(self):
        return 0


class No:
    def __bool__(self):
        return False


class Plain:
    pass


def first(o, k):
    return o[k]


def put(o, k, v):
    o[k] = v
    return o[k]


def total(o):
    t = 0
    for x in o:
        t += x if isinstance(x, int) else len(x)
    return t


def truth(o):
    return 1 if o else 0


def has(c, x):
    return x in c


def pair(o):
    a, b = o
    return a, b


def part(o, i, j):
    return o[i:j]


def add(a, b):
    return a + b


def less(a, b):
    return a < b


def run(f, cases, n):
    out = []
    for i in range(n):
        args = cases[i % len(cases)]
        try:
            out.append(f(*args))
        except Exception as e:
            out.append(type(e).__name__ + ": " + str(e))
    return out[-len(cases):]


N = 1800
print(run(first, [([1, 2], 0), ((3, 4), 1), ("ab", -1), (b"ab", 0), (L([5]), 0), (Shifted([6]), 0), ({"k": 7}, "k"),
                  (D(), 1), (D({1: 8}), 1), (range(9), 4), (deque([1, 2]), 1), (bytearray(b"x"), 0), ([1], 5),
                  ({}, "no"), (OrderedDict(a=1), "a"), ([1, 2, 3], slice(1, None)), (Plain(), 0)], N))
print(run(put, [([1, 2], 0, "v"), (L([5]), 0, 1.5), ({}, "k", 7), (D(), 1, 2), (deque([1]), 0, 9),
                (bytearray(b"x"), 0, 65), ((1,), 0, 1), ([1], 3, 1), (OrderedDict(), "z", 3), (bytearray(1), 0, 300)], N))
print(run(total, [([1, 2],), ((3, 4),), ("abc",), (b"ab",), (L([5]),), (Shifted([6]),), ({"key": 1},), (range(4),),
                  ({1, 2},), (iter([7]),), (5,), (Plain(),)], N))
print(run(truth, [(Plain(),), (Empty(),), (No(),), ([],), (None,), (0.0,), ("",), (L(),), (L([1]),), (D(),), (2,),
                  (len,), (int,), (set(),), (deque(),)], N))
print(run(has, [([1, "a"], "a"), ((1, 2), 3), ("abc", "b"), (L([1]), 1), (Shifted([1]), "odd"), ({1: 2}, 1), ({3}, 3),
                (range(5), 4), ([Plain()], 1), ([1.0], 1), (5, 1)], N))
print(run(pair, [([1, 2],), ((3, 4),), ("ab",), (L([5, 6]),), (Shifted([6]),), ({1: 1, 2: 2},), ([1],), ([1.5, 2.5],)], N))
print(run(part, [([1, 2, 3], 0, 2), ((1, 2, 3), 1, None), ("abc", None, -1), (b"abc", 1, 2), (L([1, 2]), 0, 1),
                 (Shifted([1, 2]), 0, 1), (range(5), 1, 3), (5, 1, 2)], N))
print(run(add, [(1, 2), (1, 2.5), (2**70, 1), ("a", "b"), ([1], [2]), ((1,), (2,)), (True, 1.0), (1, "a"), (1j, 2)], N))
print(run(less, [(1, 2), (1, 2.5), (2**70, 1), ("a", "b"), ([1], [2]), (True, 0.5), (1, "a"), (None, 1)], N))


def keyed(nodes, n):
    seen, counts = set(), {}
    for i in range(n):
        node = nodes[i % len(nodes)]
        seen.add(node)
        counts[node] = counts.get(node, 0) + 1
        if node in seen and i % 7 == 0:
            seen.discard(node)
    return len(seen), sorted(counts.values())[-3:]


class Same:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        return True


print(keyed([Plain() for _ in range(5)], 2000), keyed([Same() for _ in range(5)], 2000), keyed([1, "a", Plain, len], 2000))


def natives(n):
    out = []
    append, extend = out.append, out.extend
    for i in range(n):
        append(i)
        if i % 100 == 0:
            extend([i, i])
    pop = out.pop
    return sum(pop() for _ in range(len(out) // 2)), len(out)


print(natives(2000))


def texts(n):
    t = 0
    for i in range(n):
        b = ("é%d" % i).encode("utf-8")
        t += len(b) + len(b.decode()) + i.bit_length() + len(b.hex())
        try:
            "é".encode("ascii")
        except UnicodeEncodeError as e:
            t += len(e.reason)
    return t


print(texts(1500))


# The left operand of an operator method becomes a number, while the right one is still an instance.
def becomes_a_number():
    class V:
        def __init__(self, v): self.v = v
        def __add__(self, o): return V(self.v + o.v) if type(o) is V else V(self.v + o) if type(o) is int else NotImplemented
        def __radd__(self, o): return V(o - self.v)
        def __mul__(self, k): return V(self.v * k % 1009)
        def __neg__(self): return V(-self.v)
        def __index__(self): return self.v & 3
        def __bool__(self): return self.v % 3 != 0
        def __eq__(self, o): return self.v == o.v if isinstance(o, V) else NotImplemented
        def __hash__(self): return hash(self.v)
        def __lt__(self, o): return self.v < o.v
        def __getitem__(self, k): return self.v + k if type(k) is int else (k.start, k.stop)
        def __contains__(self, k): return k == self.v
        def __format__(self, spec): return spec + str(self.v)
        def __enter__(self): self.v += 1; return self
        def __exit__(self, *a): self.v -= 2; return a[0] is ZeroDivisionError
    class W(V):
        def __add__(self, o): return W(self.v - o.v) if isinstance(o, V) else 5
        def __radd__(self, o): return W(7)
    v, d, t = V(17), {}, 0
    for i in range(115):
        v = v + V(i)
        v += 2
        with v as u: t += 10 // (v.v % 4)
        d[V(i % 5)] = t
        t = (t + [10, 20, 30, 40][v] + v[i] + (v == V(3)) + (3 in v) + (min(v, V(9)).v if v else 1)) % 65521
        if v.v > 1 << 40: v = V(1)
        if i == 109: v = 7
        if i % 15 == 0:
            print(i, t, f'{v:x}', len(d), type(v).__name__)
for turn in range(12):
    try: becomes_a_number()
    except Exception as e: print(type(e).__name__, e)
