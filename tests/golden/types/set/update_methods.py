def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


s = {1, 2, 3}
print(s.update([4], {5}), sorted(s), s.intersection_update([1, 2, 3, 9]), sorted(s), s.difference_update([1]), sorted(s), s.symmetric_difference_update([2, 8]), sorted(s), s.update(), sorted(s))
# expect: None [1, 2, 3, 4, 5] None [1, 2, 3] None [2, 3] None [3, 8] None [3, 8]
s |= {10}; s &= {10, 8, 3}; s -= {3}; s ^= {1}
print(sorted(s))  # expect: [1, 8, 10]
t = s; t |= {99}; print(t is s, sorted(s))  # expect: True [1, 8, 10, 99]
f = frozenset([1]); g = f; g |= {2}; print(f, sorted(g), type(g).__name__, f is g)
# expect: frozenset({1}) [1, 2] frozenset False
def grow():
    for x in s: s.add(x + 1000)
fails(grow)  # expect: RuntimeError: Set changed size during iteration
def bad(): 
    global s
    s |= [1]
fails(bad)  # expect: TypeError: unsupported operand type(s) for |=: 'set' and 'list'
fails(lambda: s.update(5))  # expect: TypeError: 'int' object is not iterable
