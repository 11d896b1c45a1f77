def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


def show(action):
    a = [0, 1, 2, 3, 4, 5]
    action(a)
    print(a)
def set_(s, v):
    return lambda a: a.__setitem__(s, v)
show(set_(slice(1, 3), ["x"]))  # expect: [0, 'x', 3, 4, 5]
show(set_(slice(1, 1), ["x", "y"]))  # expect: [0, 'x', 'y', 1, 2, 3, 4, 5]
show(set_(slice(None), []))  # expect: []
show(set_(slice(None, None, 2), "abc"))  # expect: ['a', 1, 'b', 3, 'c', 5]
show(set_(slice(None, None, -2), "abc"))  # expect: [0, 'c', 2, 'b', 4, 'a']
show(set_(slice(4, 2), ["n"]))  # expect: [0, 1, 2, 3, 'n', 4, 5]
show(set_(slice(2, None), range(3)))  # expect: [0, 1, 0, 1, 2]
def delete(a):
    del a[1:3]
    del a[::2]
show(delete)  # expect: [3, 5]
a = [1, 2, 3]
a[1:2] = a; print(a)  # expect: [1, 1, 2, 3, 3]
a[-1] = "last"; del a[0]; print(a)  # expect: [1, 2, 3, 'last']
fails(lambda: a.__setitem__(slice(None, None, 2), [1]))
# expect: ValueError: attempt to assign sequence of size 1 to extended slice of size 2
fails(lambda: a.__setitem__(slice(0, 1), 5))  # expect: TypeError: must assign iterable to extended slice
fails(lambda: a.__setitem__(10, 5))  # expect: IndexError: list assignment index out of range
fails(lambda: a.__setitem__("a", 5))  # expect: TypeError: list indices must be integers or slices, not str
fails(lambda: a.__delitem__(10))  # expect: IndexError: list assignment index out of range
fails(lambda: a.__delitem__("a"))  # expect: TypeError: list indices must be integers or slices, not str
fails(lambda: a.__setitem__(slice(0, 4, 2), 5))  # expect: TypeError: must assign iterable to extended slice
