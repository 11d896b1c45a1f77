print(list(range(3)), list(range(1, 4)), list(range(5, 0, -2)), range(3), list(range(-3)))
# expect: [0, 1, 2] [1, 2, 3] [5, 3, 1] range(0, 3) []
