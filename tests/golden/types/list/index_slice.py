def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


a = [0, 1, 2, 3, 4, 5]
print(a[0], a[-1], a[1:3], a[::2], a[::-1], a[4:1:-1], a[-2:], a[10:], a[:-10], a[None:None], a[True])
# expect: 0 5 [1, 2] [0, 2, 4] [5, 4, 3, 2, 1, 0] [4, 3, 2] [4, 5] [] [] [0, 1, 2, 3, 4, 5] 1
fails(lambda: a[6])  # expect: IndexError: list index out of range
fails(lambda: a[-7])  # expect: IndexError: list index out of range
fails(lambda: a["a"])  # expect: TypeError: list indices must be integers or slices, not str
fails(lambda: a[1.0])  # expect: TypeError: list indices must be integers or slices, not float
fails(lambda: a[1, 2])  # expect: TypeError: list indices must be integers or slices, not tuple
fails(lambda: a[::0])  # expect: ValueError: slice step cannot be zero
fails(lambda: a["a":])  # expect: TypeError: slice indices must be integers or None or have an __index__ method
fails(lambda: a[None])  # expect: TypeError: list indices must be integers or slices, not NoneType
fails(lambda: a[2**100])  # expect: IndexError: cannot fit 'int' into an index-sized integer
print(a[2**100:], a[-2**100:2])  # expect: [] [0, 1]
class X:
    def __index__(self): return 2
print(a[X()], a[X():])  # expect: 2 [2, 3, 4, 5]
