def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


r = range(0, 10, 3)
print(r, range(5), range(2, 5), list(r), len(r), r[1], r[-1], r[1:], r[::-1], list(r[::-1]), 9 in r, 10 in r, 3.0 in r, "a" in r, r.index(6), r.count(3), r.count(4), r.start, r.stop, r.step)
# expect: range(0, 10, 3) range(0, 5) range(2, 5) [0, 3, 6, 9] 4 3 9 range(3, 12, 3) range(9, -3, -3) [9, 6, 3, 0] True False True False 2 1 0 0 10 3
print(range(3) == range(0, 3, 1), range(0) == range(2, 1), range(0, 3, 2) == range(0, 4, 2), hash(range(3)) == hash(range(0, 3)), range(3) != range(4), bool(range(0)), list(range(5, 0, -2)), list(range(0)), list(reversed(range(4))), range(10)[2:8:2], range(10)[-3:])
# expect: True True True True True False [5, 3, 1] [] [3, 2, 1, 0] range(2, 8, 2) range(7, 10)
print(len(range(10**6)), range(10**20)[10**19], 10**19 in range(10**20), list(range(10**20, 10**20 + 2)), range(True), max(range(5)), sum(range(101)), range(-5, 5)[0], isinstance(range(1), range))
# expect: 1000000 10000000000000000000 True [100000000000000000000, 100000000000000000001] range(0, 1) 4 5050 -5 True
fails(lambda: range())  # expect: TypeError: range expected at least 1 argument, got 0
fails(lambda: range(1, 2, 0))  # expect: ValueError: range() arg 3 must not be zero
fails(lambda: range(1.0))  # expect: TypeError: 'float' object cannot be interpreted as an integer
fails(lambda: range("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: range(1, 2, 3, 4))  # expect: TypeError: range expected at most 3 arguments, got 4
fails(lambda: r[4])  # expect: IndexError: range object index out of range
fails(lambda: r["a"])  # expect: TypeError: range indices must be integers or slices, not str
fails(lambda: r.index(5))  # expect: ValueError: range.index(x): x not in range
fails(lambda: r + r)  # expect: TypeError: unsupported operand type(s) for +: 'range' and 'range'
fails(lambda: r < r)  # expect: TypeError: '<' not supported between instances of 'range' and 'range'
fails(lambda: range(stop=1))  # expect: TypeError: range() takes no keyword arguments
def assign(): r[0] = 1
fails(assign)  # expect: TypeError: 'range' object does not support item assignment
def attr(): r.start = 5
fails(attr)  # expect: AttributeError: readonly attribute
it = iter(range(3)); print(next(it), it.__length_hint__(), list(it), type(it).__name__, r.__contains__(3), r.__len__())
# expect: 0 2 [1, 2] range_iterator True 4
