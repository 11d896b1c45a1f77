def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


t = (1, 2, 3, 2)
print(t, (), (1,), t[0], t[-1], t[1:3], t[::-1], len(t), t.count(2), t.index(2), t.index(2, 2), 2 in t, t + (4,), t * 2, 0 * t, tuple("ab"), tuple([1]), tuple(), tuple(t) is t)
# expect: (1, 2, 3, 2) () (1,) 1 2 (2, 3) (2, 3, 2, 1) 4 2 1 3 True (1, 2, 3, 2, 4) (1, 2, 3, 2, 1, 2, 3, 2) () ('a', 'b') (1,) () True
print(t == (1, 2, 3, 2), (1, 2) < (1, 3), (1,) < (1, 0), () < (1,), (1, "a") == (1, "a"), (1,) == [1], (1, 2) != (2, 1), hash((1, 2)) == hash((1, 2)), {(1, 2): "x"}[1, 2], ((1, 2), [3]), (1, (2, (3,))))
# expect: True True True True True False True True x ((1, 2), [3]) (1, (2, (3,)))
a, b = 1, 2
a, b = b, a
print(a, b, *t, repr(("a",)), str(()), sorted([(2, 1), (1, 2)]), max((1, 5), (2, 0)))
# expect: 2 1 1 2 3 2 ('a',) () [(1, 2), (2, 1)] (2, 0)
print(t.__add__((1,)), t.__contains__(9), t.__len__(), t.__getitem__(1), t.__eq__(1), t.__getnewargs__(), tuple[int, str], t.__rmul__(1), list(t.__iter__()))
# expect: (1, 2, 3, 2, 1) False 4 2 NotImplemented ((1, 2, 3, 2),) tuple[int, str] (1, 2, 3, 2) [1, 2, 3, 2]
fails(lambda: t[10])  # expect: IndexError: tuple index out of range
fails(lambda: t["a"])  # expect: TypeError: tuple indices must be integers or slices, not str
fails(lambda: t.__setitem__(0, 1))  # expect: AttributeError: 'tuple' object has no attribute '__setitem__'
def assign(): t[0] = 1
def delete(): del t[0]
fails(assign)  # expect: TypeError: 'tuple' object does not support item assignment
fails(delete)  # expect: TypeError: 'tuple' object doesn't support item deletion
fails(lambda: t.index(99))  # expect: ValueError: tuple.index(x): x not in tuple
fails(lambda: t + [1])  # expect: TypeError: can only concatenate tuple (not "list") to tuple
fails(lambda: t + 1)  # expect: TypeError: can only concatenate tuple (not "int") to tuple
fails(lambda: tuple(5))  # expect: TypeError: 'int' object is not iterable
fails(lambda: tuple(1, 2))  # expect: TypeError: tuple expected at most 1 argument, got 2
fails(lambda: hash(([],)))  # expect: TypeError: unhashable type: 'list'
fails(lambda: t < [1])  # expect: TypeError: '<' not supported between instances of 'tuple' and 'list'
fails(lambda: (1, "a") < (1, 2))  # expect: TypeError: '<' not supported between instances of 'str' and 'int'
fails(lambda: t.append(1))  # expect: AttributeError: 'tuple' object has no attribute 'append'
fails(lambda: t.x)  # expect: AttributeError: 'tuple' object has no attribute 'x'
