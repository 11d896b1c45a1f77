import heapq
from bisect import bisect, bisect_left, insort

scores = [33, 99, 83, 33, 66, 70, 89, 90, 100, 77]
print(heapq.nlargest(3, scores), heapq.nsmallest(2, scores), heapq.nlargest(2, scores, key=lambda s: -s % 10))
grade = lambda s: "FDCBA"[bisect([60, 70, 80, 90], s)]
print([grade(s) for s in scores])
kept = []
for s in scores:
    insort(kept, s)
print(kept, bisect_left(kept, 33), bisect(kept, 33), bisect_left(kept, 101))
people = [("a", 5), ("b", 3)]
insort(people, ("c", 4), key=lambda p: -p[1])
print(people)
heap = []
for i, s in enumerate(scores):
    (heapq.heappush if len(heap) < 4 else heapq.heappushpop)(heap, s)
print(sorted(heap), heapq.heapreplace(heap, 500), list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge("da", "cb", reverse=True)))
heapq.heappop([])
