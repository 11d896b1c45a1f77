def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


a = [1, 2, 3, 2, 1]
print(a.pop(), a.pop(0), a.pop(-2), a, a.remove(2), a)  # expect: 1 1 3 [2] None [2]
a.clear(); print(a)  # expect: []
fails(lambda: a.pop())  # expect: IndexError: pop from empty list
fails(lambda: [1].pop(5))  # expect: IndexError: pop index out of range
fails(lambda: [1].pop("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: [1].remove(2))  # expect: ValueError: list.remove(x): x not in list
fails(lambda: [1].remove())  # expect: TypeError: list.remove() takes exactly one argument (0 given)
print([1, True, 1.0].index(True), [1.0, 1].count(1))  # expect: 0 2
