"""What a heap shows to items that look at it while they are compared, and items of all kinds in one heap."""

import heapq
import random


class Looker:
    heap = []

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"L{self.n}"

    def __lt__(self, other):
        if isinstance(other, Looker):
            print(self, "<", other, Looker.heap)
            return self.n < other.n
        return NotImplemented


heap = Looker.heap
for n in (5, 2, 9, 1, 7, 2, 8, 0):
    heapq.heappush(heap, Looker(n))
print(heap)
for _ in range(3):
    print(heapq.heappop(heap), heap)
print(heapq.heapreplace(heap, Looker(6)), heapq.heappushpop(heap, Looker(3)), heap)
heap[:] = [Looker(n) for n in (3, 9, 4, 1, 0, 5)]
heapq.heapify(heap)
print(heap)

# Ties of priorities are decided by what looks.
heap[:] = []
for n in (4, 2, 7, 1):
    heapq.heappush(heap, (1, Looker(n)))
print(heapq.heappop(heap), heap)


class Changer:
    def __init__(self, n, heap):
        self.n, self.heap = n, heap

    def __lt__(self, other):
        if self.n == 3:
            self.heap[0] = Changer(100, self.heap)
        if self.n == 4:
            self.heap.append(None)
        return self.n < other.n


for numbers in ((1, 2, 5, 6, 3), (1, 2, 5, 6, 4), (5, 3, 8), (6, 4, 9)):
    heap = []
    try:
        for n in numbers:
            heapq.heappush(heap, Changer(n, heap))
        while heap:
            print(heapq.heappop(heap).n, end=" ")
        print()
    except (RuntimeError, AttributeError) as e:
        print(type(e).__name__, e, len(heap), [getattr(c, "n", c) for c in heap])


pick = random.Random(3)
kinds = [
    lambda: pick.randrange(20),
    lambda: pick.random(),
    lambda: pick.choice((pick.randrange(3), pick.random(), True, 2 ** 70)),
    lambda: (pick.randrange(9), pick.choice("abc")),
    lambda: (pick.random(), pick.randrange(3)),
    lambda: (pick.choice((1, 1.0, True)), pick.randrange(9)),
    lambda: pick.choice(("a", "ab", "é", "\uffff", "\U00010000", "")),
    lambda: [pick.randrange(3), "x"],
    lambda: tuple(pick.randrange(2) for _ in range(pick.randrange(3))),
]
for kind in kinds:
    items = [kind() for _ in range(60)]
    heap = items[:]
    heapq.heapify(heap)
    print(heap[:4], all(not heap[i] < heap[(i - 1) // 2] for i in range(1, 60)))
    for item in items[:20]:
        heapq.heappush(heap, item)
        heapq.heappushpop(heap, items[0])
    popped = [heapq.heappop(heap) for _ in range(len(heap))]
    print(all(not b < a for a, b in zip(popped, popped[1:])), popped[:3], heapq.nlargest(2, items), heapq.nsmallest(2, items))
    heap = items[:]
    heapq.heapify_max(heap)
    for item in items[:9]:
        heapq.heappush_max(heap, item)
    popped = [heapq.heappop_max(heap) for _ in range(len(heap))]
    print(all(not a < b for a, b in zip(popped, popped[1:])), popped[:3])

for bad in ([1, "a"], [(1, "a"), (1, 2)], [None, None], [1j, 2j], [(), 1]):
    heap = bad[:]
    try:
        heapq.heapify(heap)
    except TypeError as e:
        print(e, heap)
    heap = bad[:1] * 4
    try:
        heapq.heappush(heap, bad[1])
        heapq.heappop(heap)
    except TypeError as e:
        print(e, heap)
