def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


s = slice(1, 10, 2)
print(s, slice(5), slice(None), slice(1, 2), s.start, s.stop, s.step, s.indices(5), slice(None, None, -1).indices(4), slice(-3, None).indices(10), slice("a", "b"))
# expect: slice(1, 10, 2) slice(None, 5, None) slice(None, None, None) slice(1, 2, None) 1 10 2 (1, 5, 2) (3, -1, -1) (7, 10, 1) slice('a', 'b', None)
print(slice(1, 2) == slice(1, 2), slice(1) < slice(2), hash(slice(1, 2)) == hash(slice(1, 2)), {slice(1): 2}, slice(10, 0).indices(5), slice(2, 100).indices(5))
# expect: True True True {slice(None, 1, None): 2} (5, 0, 1) (2, 5, 1)
class G:
    def __getitem__(self, k): return k
g = G()
print(g[1], g[1:2], g[::], g[1:2:3], g[1, 2], g[1:2, ::3], g[...], g[:, None], g[()], g[*(1, 2)], g[*[1], 2:3])
# expect: 1 slice(1, 2, None) slice(None, None, None) slice(1, 2, 3) (1, 2) (slice(1, 2, None), slice(None, None, 3)) Ellipsis (slice(None, None, None), None) () (1, 2) (1, slice(2, 3, None))
fails(lambda: slice())  # expect: TypeError: slice expected at least 1 argument, got 0
fails(lambda: slice(1, 2, 3, 4))  # expect: TypeError: slice expected at most 3 arguments, got 4
fails(lambda: slice(1, 2, 0).indices(5))  # expect: ValueError: slice step cannot be zero
fails(lambda: slice(1).indices(-1))  # expect: ValueError: length should not be negative
fails(lambda: slice("a").indices(5))
# expect: TypeError: slice indices must be integers or None or have an __index__ method
def attr(): s.start = 1
fails(attr)  # expect: AttributeError: readonly attribute
fails(lambda: hash(slice([])))  # expect: TypeError: unhashable type: 'list'
