def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


a = [1, 2, 3, 2, float("nan")]
nan = a[-1]
print(a.index(2), a.index(2, 2), a.index(3, -3), a.count(2), a.count(9), a.index(nan), nan in a, float("nan") in a, a.count(nan), a.index(1, 0, 1))
# expect: 1 3 2 2 0 4 True False 1 0
fails(lambda: a.index(9))  # expect: ValueError: list.index(x): x not in list
fails(lambda: a.index(1, 1))  # expect: ValueError: list.index(x): x not in list
fails(lambda: a.index("zz", 0, 100))  # expect: ValueError: list.index(x): x not in list
fails(lambda: a.index())  # expect: TypeError: index expected at least 1 argument, got 0
fails(lambda: a.index(1, "a"))  # expect: TypeError: slice indices must be integers or have an __index__ method
