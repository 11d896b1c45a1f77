from heapq import heappush, heappop, heappushpop, nsmallest, heapify
class Median:
    def __init__(self): self.low, self.high = [], []
    def add(self, x):
        heappush(self.high, -heappushpop(self.low, -x))
        if len(self.high) > len(self.low): heappush(self.low, -heappop(self.high))
    @property
    def value(self): return -self.low[0] if len(self.low) > len(self.high) else (self.high[0] - self.low[0]) / 2
m = Median()
for x in (5, 15, 1, 3, 8, 7, 9, 2): m.add(x); print(x, m.value, sorted(-v for v in m.low), sorted(m.high))
import statistics; print(statistics.median((5, 15, 1, 3, 8, 7, 9, 2)))
heap = [(3, "c"), (1, "a"), (2, "b")]; heapify(heap); print(heap[0], nsmallest(2, heap), [heappop(heap) for _ in range(3)])
try: import heapq; h = [5, 1, 3]; heapq.heapify_max(h); print(h, heapq.heappop_max(h), heapq.heappushpop_max(h, 2), h); heapq.heappush_max(h, 9); print(h)
except AttributeError as e: print(e)
Median().value
