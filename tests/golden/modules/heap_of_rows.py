# Heaps of tuples that are equal up to some place: ints, floats, both, NaN, different lengths, objects that compare in Python.
from heapq import heapify, heappush, heappop, heapreplace, heappushpop, nsmallest, nlargest, merge
def drain(items):
    heap = []
    for item in items: heappush(heap, item)
    out = []
    while heap: out.append(heappop(heap))
    other = list(items); heapify(other)
    again = [heappop(other) for _ in items]
    return out if out == again else (out, again)
print(drain([(1, 2), (1, 1), (0, 9), (1,), (), (1, 2, 3), (1, 1, 1)]))
# expect: [(), (0, 9), (1,), (1, 1), (1, 1, 1), (1, 2), (1, 2, 3)]
print(drain([(1, 2.5), (1, 2.25), (1.0, 2.5), (1, -0.0), (1, 0.0), (True, 1)]))
# expect: [(1, -0.0), (1, 0.0), (True, 1), (1, 2.25), (1, 2.5), (1.0, 2.5)]
print(drain([(1, "b"), (1, "a"), (1, "é"), (0, "z")]), drain([(2**70, 1), (2**70, 0), (5, 1)]))
# expect: [(0, 'z'), (1, 'a'), (1, 'b'), (1, 'é')] [(5, 1), (1180591620717411303424, 0), (1180591620717411303424, 1)]
print([t[1] for t in drain([(1, i % 3, i) for i in range(20)])], drain([(1, (2, 3)), (1, (2, 2)), (1, (1, 9))]))
# expect: [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2] [(1, (1, 9)), (1, (2, 2)), (1, (2, 3))]
nan = float("nan")
for items in ([(nan, 1), (nan, 0), (nan, 2)], [(1, nan), (1, nan, 0), (1,)], [(float("nan"), 1), (float("nan"), 0)]):
    heap = []
    for item in items: heappush(heap, item)
    print(heap, heappop(heap), heap, sorted(items))
# expect: [(nan, 1), (nan, 2)] (nan, 0) [(nan, 1), (nan, 2)] [(nan, 0), (nan, 1), (nan, 2)]
# expect: [(1, nan), (1, nan, 0)] (1,) [(1, nan), (1, nan, 0)] [(1,), (1, nan), (1, nan, 0)]
# expect: [(nan, 0)] (nan, 1) [(nan, 0)] [(nan, 1), (nan, 0)]
class Item:
    compared = 0
    def __init__(self, n): self.n = n
    def __lt__(self, other): Item.compared += 1; return self.n < other.n
    def __eq__(self, other): return self.n == other.n
    def __repr__(self): return f"I{self.n}"
print(drain([(1, Item(3)), (1, Item(1)), (0, Item(2)), (1, Item(1), 5)]), Item.compared > 0)
# expect: [(0, I2), (1, I1), (1, I1, 5), (1, I3)] True
for bad in ((1, None), (1, 1j), (None,)):
    heap = [(1, 0)]
    try: heappush(heap, bad); heappush(heap, bad); print(heap)
    except TypeError as e: print(e, len(heap))
# expect: '<' not supported between instances of 'NoneType' and 'int' 2
# expect: '<' not supported between instances of 'complex' and 'int' 2
# expect: '<' not supported between instances of 'NoneType' and 'int' 2
heap = [(1, 1), (1, 2)]
print(heapreplace(heap, (1, 0)), heappushpop(heap, (1, 3)), heap, nsmallest(2, [(1, 2), (1, 1), (0, 5)]), nlargest(2, [(1, 2), (1, 2.5), (0, 5)]))
# expect: (1, 1) (1, 0) [(1, 2), (1, 3)] [(0, 5), (1, 1)] [(1, 2.5), (1, 2)]
print(list(merge([(1, 1), (1, 3)], [(1, 2), (2, 0)])))  # expect: [(1, 1), (1, 2), (1, 3), (2, 0)]
