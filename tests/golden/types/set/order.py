# oracle: 64-bit
# Sets of ints, and of tuples of ints, show their elements in the order of CPython's hash table.
print({3, 1, 2}, {10, 9, 8, 7, 1}, {5, 40, 33, 1}, set([5, 40, 33, 1]), set(range(12)) - {3})
# expect: {1, 2, 3} {1, 7, 8, 9, 10} {40, 33, 5, 1} {40, 33, 5, 1} {0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11}
print(set([-1, 1, -5, 2, 40, 33, 1000]), {2**61 - 2, 7, 2**40 + 3}, frozenset([True, 0, 100, 64]))
# expect: {1, 2, 33, 40, 1000, -5, -1} {1099511627779, 2305843009213693950, 7} frozenset({0, True, 64, 100})
print({(1, 2), (0, 5), (3, 3), (1, 1), (2, 7)}, set((i % 5, i) for i in range(9)))
# expect: {(1, 2), (3, 3), (2, 7), (0, 5), (1, 1)} {(4, 4), (3, 8), (2, 7), (0, 0), (1, 1), (3, 3), (0, 5), (2, 2), (1, 6)}
grid = {(x, y) for x in range(7) for y in range(7) if (x * y) % 3 == 1}
print(list(grid))  # expect: [(4, 4), (5, 5), (1, 1), (1, 4), (2, 2), (2, 5), (4, 1), (5, 2)]
s = set()
for i in range(0, 400, 37): s.add(i)
print(s)  # expect: {0, 259, 37, 296, 74, 333, 111, 370, 148, 185, 222}
for i in range(0, 400, 74): s.discard(i)
print(s, s | {1, 2}, s & set(range(200)), s ^ {37, 5}, s - {111}, s.copy())
# expect: {259, 37, 333, 111, 185} {1, 2, 259, 37, 185, 333, 111} {185, 37, 111} {259, 5, 333, 111, 185} {185, 259, 333, 37} {259, 37, 185, 333, 111}
popped = []
while s: popped.append(s.pop())
print(popped)  # expect: [259, 37, 333, 111, 185]
big = set(range(0, 70000, 7))
print(sum(i * v for i, v in enumerate(big)), list(big)[:5], list(big)[-5:])
# expect: 1905389720262 [0, 65541, 32774, 7, 65548] [32753, 65527, 32760, 65534, 32767]
print({8: 1, 1: 2}.keys() | {16, 3}, set({9: 0, 1: 0, 17: 0}), set(frozenset([9, 1, 17, 25, 33, 41, 49])))
# expect: {8, 1, 3, 16} {9, 1, 17} {33, 1, 17, 49, 9, 25, 41}
print([x for x in {n * n for n in range(20)}], [(a, b) for a in {3, 2, 1} for b in {6, 5, 4}])
# expect: [0, 1, 256, 4, 9, 16, 144, 25, 289, 36, 169, 49, 64, 196, 324, 81, 225, 100, 361, 121] [(1, 4), (1, 5), (1, 6), (2, 4), (2, 5), (2, 6), (3, 4), (3, 5), (3, 6)]
