def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(set(), set([1, 1]), {1}, set("a"), frozenset(), frozenset([1]), set({1: 2}), {*[1], *(1,)}, len({1, 1.0, True}), sorted({3, 1, 2}), repr({"a"}), {None}, type({}), type({1}))
# expect: set() {1} {1} {'a'} frozenset() frozenset({1}) {1} {1} 1 [1, 2, 3] {'a'} {None} <class 'dict'> <class 'set'>
class S(set): pass
class F(frozenset): pass
print(S([1]), F([1]), S(), F(), frozenset(frozenset([1])), set(frozenset([2])))
# expect: S({1}) F({1}) S() F() frozenset({1}) {2}
fails(lambda: set(5))  # expect: TypeError: 'int' object is not iterable
fails(lambda: set(1, 2))  # expect: TypeError: set expected at most 1 argument, got 2
fails(lambda: {[]})  # expect: TypeError: cannot use 'list' as a set element (unhashable type: 'list')
fails(lambda: {{}})  # expect: TypeError: cannot use 'dict' as a set element (unhashable type: 'dict')
fails(lambda: set([[1]]))  # expect: TypeError: cannot use 'list' as a set element (unhashable type: 'list')
fails(lambda: set(a=1))  # expect: TypeError: set() takes no keyword arguments
fails(lambda: frozenset(5))  # expect: TypeError: 'int' object is not iterable
