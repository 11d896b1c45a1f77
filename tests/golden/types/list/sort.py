def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


a = [3, 1, 2]
print(a.sort(), a, a.sort(reverse=True), a)  # expect: None [3, 2, 1] None [3, 2, 1]
w = ["banana", "Apple", "cherry", "apple"]
w.sort(); print(w)  # expect: ['Apple', 'apple', 'banana', 'cherry']
w.sort(key=str.lower); print(w)  # expect: ['Apple', 'apple', 'banana', 'cherry']
w.sort(key=len, reverse=True); print(w)  # expect: ['banana', 'cherry', 'Apple', 'apple']
p = [(1, "b"), (0, "z"), (1, "a"), (0, "y")]
p.sort(key=lambda t: t[0]); print(p)  # expect: [(0, 'z'), (0, 'y'), (1, 'b'), (1, 'a')]
p.sort(key=lambda t: t[0], reverse=True); print(p)  # expect: [(1, 'b'), (1, 'a'), (0, 'z'), (0, 'y')]
print(sorted([True, 0, 2.5, -1]), sorted([[2], [1, 5], [1]]), sorted([(1, 2), (1,)]), sorted([3, 1], key=None))
# expect: [-1, 0, True, 2.5] [[1], [1, 5], [2]] [(1,), (1, 2)] [1, 3]
fails(lambda: [1, "a"].sort())  # expect: TypeError: '<' not supported between instances of 'str' and 'int'
fails(lambda: [1, None, 2].sort())  # expect: TypeError: '<' not supported between instances of 'NoneType' and 'int'
fails(lambda: [1j, 2j].sort())  # expect: TypeError: '<' not supported between instances of 'complex' and 'complex'
fails(lambda: [{}, {}].sort())  # expect: TypeError: '<' not supported between instances of 'dict' and 'dict'
fails(lambda: [1].sort(lambda x: x))  # expect: TypeError: sort() takes no positional arguments
fails(lambda: [1, 2].sort(key=5))  # expect: TypeError: 'int' object is not callable
fails(lambda: [1, 2].sort(key=lambda: 1))
# expect: TypeError: <lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 was given
fails(lambda: [1].sort(cmp=1))  # expect: TypeError: sort() got an unexpected keyword argument 'cmp'
fails(lambda: [2, 1].sort(reverse="a"))  # expect: no error: None
def boom(x):
    raise KeyError(x)
fails(lambda: [1, 2].sort(key=boom))  # expect: KeyError: 1
def meddle():
    b = [3, 2, 1]
    b.sort(key=lambda x: b.append(x))
fails(meddle)  # expect: TypeError: '<' not supported between instances of 'NoneType' and 'NoneType'
