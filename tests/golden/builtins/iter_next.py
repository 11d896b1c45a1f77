def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


it = iter([1, 2])
print(next(it), next(it), next(it, "d"), next(it, None))  # expect: 1 2 d None
n = iter([3, 2, 1, 0, 5])
print(list(iter(lambda: next(n), 0)), type(iter(lambda: 0, 1)).__name__, iter(it) is it)
# expect: [3, 2, 1] callable_iterator True
fails(lambda: next(it))  # expect: StopIteration: 
fails(lambda: next(5))  # expect: TypeError: 'int' object is not an iterator
fails(lambda: next([]))  # expect: TypeError: 'list' object is not an iterator
fails(lambda: iter(5))  # expect: TypeError: 'int' object is not iterable
fails(lambda: iter(5, 1))  # expect: TypeError: iter(v, w): v must be callable
fails(lambda: next())  # expect: TypeError: next expected at least 1 argument, got 0
fails(lambda: iter())  # expect: TypeError: iter expected at least 1 argument, got 0
print(type(iter("")).__name__, type(iter(b"")).__name__, type(iter(())).__name__, type(iter({})).__name__, type(iter(set())).__name__, type(iter(range(1))).__name__, type(iter(range(10**20))).__name__, type(iter("é")).__name__, type(reversed([])).__name__, type(iter(bytearray())).__name__)
# expect: str_ascii_iterator bytes_iterator tuple_iterator dict_keyiterator set_iterator range_iterator longrange_iterator str_iterator list_reverseiterator bytearray_iterator
