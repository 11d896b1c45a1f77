# Sets that operations made: counted, iterated, searched, changed and used again.
a, b = set(range(0, 40, 2)), set(range(0, 40, 3))
words, more = {"w%d" % i for i in range(20)}, {"w%d" % i for i in range(10, 30)}
pairs, others = {(i, i % 3) for i in range(9)}, frozenset((i, 0) for i in range(6))


def look(s, present, missing):
    return len(s), present in s, missing in s, present in list(s), sorted(s)[:3]


for x, y, both, one in ((a, b, 6, 2), (words, more, "w12", "w3"), (pairs, others, (3, 0), (1, 1))):
    print(look(x & y, both, one), look(x | y, one, "none"), look(x - y, one, both), look(x ^ y, one, both))
# expect: (7, True, False, True, [0, 6, 12]) (27, True, False, True, [0, 2, 3]) (13, True, False, True, [2, 4, 8]) (20, True, False, True, [2, 3, 4])
# expect: (10, True, False, True, ['w10', 'w11', 'w12']) (30, True, False, True, ['w0', 'w1', 'w10']) (10, True, False, True, ['w0', 'w1', 'w2']) (20, True, False, True, ['w0', 'w1', 'w2'])
# expect: (2, True, False, True, [(0, 0), (3, 0)]) (13, True, False, True, [(0, 0), (1, 0), (1, 1)]) (7, True, False, True, [(1, 1), (2, 2), (4, 1)]) (11, True, False, True, [(1, 0), (1, 1), (2, 0)])

s = a - {0, 2}  # taken out of a copy
s.add(1), s.discard(4), s.discard(99), s.add(1)
print(len(s), sorted(s)[:4], s == (a - {0, 2, 4}) | {1}, 4 in s)  # expect: 18 [1, 6, 8, 10] True False
t = a ^ b
t -= a
t |= {100}
t ^= {3, 100}
print(sorted(t), (a ^ b) & a <= a, (a & b) == (b & a), hash(others & pairs) == hash(frozenset([(3, 0), (0, 0)])))
# expect: [9, 15, 21, 27, 33, 39] True True True
u = a | b
for item in list(u)[::2]:
    u.remove(item)
print(len(u), len(u | a | b), len(u & a) + len(u - a) == len(u), (a & b).pop() in a)  # expect: 13 27 True True


class Key:
    count = 0

    def __init__(self, v):
        self.v = v

    def __hash__(self):
        Key.count += 1
        return hash(self.v)

    def __eq__(self, other):
        return self.v == (other.v if isinstance(other, Key) else other)


keys = {Key(i) for i in range(5)}
mixed = {1, 2, "x"}
print(Key.count, Key(2) in mixed, Key(7) in mixed, "x" in mixed, len(keys & {Key(1)}), Key.count)
# expect: 5 True False True 1 8
result = keys - {0}
print(len(result), Key(3) in result, Key(0) in result, 4 in result, {1, 2} & {True, 2.0}, 1.0 in {1, 2}, True in {"a", 1})
# expect: 4 True False True {True, 2.0} True True
few = {"a", 1}
few |= {2.5, None, (1,)}
print(len(few), 2.5 in few, None in few, (1,) in few, "a" in few, "b" in few, [] == [x for x in few if x not in few])
# expect: 5 True True True True False True
