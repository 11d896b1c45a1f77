print(list(filter(None, [0, 1, 2])), list(filter(lambda x: x % 2, range(6))), list(filter(str.isupper, "aBcD")), next(filter(None, [0, 3])), type(filter(None, [])).__name__, list(filter(bool, ["", "x"])))
# expect: [1, 2] [1, 3, 5] ['B', 'D'] 3 filter ['x']
