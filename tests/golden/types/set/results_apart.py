# What an operator made does not follow its operands, whatever was done to them before somebody looks at it.
a, b = set(range(20)), set(range(10, 30))
both, either, left, one = a & b, a | b, a - b, a ^ b
a.clear()
b.discard(15)
b.add(99)
print(sorted(both), len(either), 15 in both, 99 in either)  # expect: [10, 11, 12, 13, 14, 15, 16, 17, 18, 19] 30 True False
print(list(left), list(one) == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29])
# expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] True

# Nor do the operands follow what becomes of a result.
a, b = {1, 2, 3}, {3, 4}
either = a | b
either.remove(3)
either.pop()
print(a, b, sorted(either))  # expect: {1, 2, 3} {3, 4} [2, 4]
again = a | b
again.clear()
print(a, b, again, (a ^ b) ^ (a ^ b), (a ^ b) == (b ^ a))  # expect: {1, 2, 3} {3, 4} set() set() True

# A result of results, taken apart while it is iterated over.
pairs = {(i, j) for i in range(4) for j in range(4)}
square = (pairs | {(9, 9)}) - (pairs & {(0, 0), (1, 1)})
copy = square.copy()
for pair in copy:
    square.discard(pair)
print(len(copy), square, frozenset(copy) == copy, hash(frozenset(copy)) == hash(frozenset(set(copy))))
# expect: 15 set() True True


# An element whose comparison fails half-way leaves both operands as they were.
class Failing:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        if other is self:
            return True
        raise ValueError("compared")


numbers, odd = {0, 1, 2}, {Failing(), 0}
try:
    numbers ^ odd
except ValueError as error:
    print(error, numbers, numbers ^ {0, 5}, len(odd))  # expect: compared {0, 1, 2} {1, 2, 5} 2
