def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


a = [1]
print(a.append(2), a, a.extend([3, 4]), a, a.extend("xy"), a, a.insert(0, 0), a, a.insert(-1, "m"), a)
# expect: None [0, 1, 2, 3, 4, 'x', 'm', 'y'] None [0, 1, 2, 3, 4, 'x', 'm', 'y'] None [0, 1, 2, 3, 4, 'x', 'm', 'y'] None [0, 1, 2, 3, 4, 'x', 'm', 'y'] None [0, 1, 2, 3, 4, 'x', 'm', 'y']
a.insert(100, "end"); a.insert(-100, "start")
print(a)  # expect: ['start', 0, 1, 2, 3, 4, 'x', 'm', 'y', 'end']
b = [1, 2]
b.extend(b); print(b)  # expect: [1, 2, 1, 2]
b += (x * 10 for x in range(2)); print(b)  # expect: [1, 2, 1, 2, 0, 10]
b += "ab"; print(b)  # expect: [1, 2, 1, 2, 0, 10, 'a', 'b']
fails(lambda: a.append())  # expect: TypeError: list.append() takes exactly one argument (0 given)
fails(lambda: a.append(1, 2))  # expect: TypeError: list.append() takes exactly one argument (2 given)
fails(lambda: a.extend(5))  # expect: TypeError: 'int' object is not iterable
fails(lambda: a.insert(1))  # expect: TypeError: insert expected 2 arguments, got 1
fails(lambda: a.insert("0", 1))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: a.__iadd__(5))  # expect: TypeError: 'int' object is not iterable
