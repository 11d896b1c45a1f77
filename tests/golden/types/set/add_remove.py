def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


s = {1, 2}
print(s.add(3), s.add(1), sorted(s), s.discard(9), s.discard(1), sorted(s), s.remove(2), sorted(s), s.pop(), s)
# expect: None None [1, 2, 3] None None [2, 3] None [3] 3 set()
s.clear(); print(s, len(s))  # expect: set() 0
s.add((1, 2)); print((1, 2) in s, frozenset([1]) in s, {1} in {frozenset([1])})  # expect: True False True
fails(lambda: s.pop())  # expect: no error: (1, 2)
fails(lambda: {1}.remove(9))  # expect: KeyError: 9
fails(lambda: {1}.remove([1]))  # expect: TypeError: cannot use 'list' as a set element (unhashable type: 'list')
fails(lambda: {1}.add([]))  # expect: TypeError: cannot use 'list' as a set element (unhashable type: 'list')
fails(lambda: [] in {1})  # expect: TypeError: cannot use 'list' as a set element (unhashable type: 'list')
fails(lambda: {1}.discard([]))  # expect: TypeError: cannot use 'list' as a set element (unhashable type: 'list')
fails(lambda: set().pop())  # expect: KeyError: 'pop from an empty set'
fails(lambda: frozenset().add(1))  # expect: AttributeError: 'frozenset' object has no attribute 'add'
fails(lambda: {1}.add())  # expect: TypeError: set.add() takes exactly one argument (0 given)
