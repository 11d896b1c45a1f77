print(list(map(str, [1, 2])), list(map(lambda a, b: a * b, [1, 2], [3, 4, 5])), list(map(max, "ab", "ba")), list(map(pow, [2, 3], [3, 2])), next(map(len, ["abc"])), list(map(int, "123")))
# expect: ['1', '2'] [3, 8] ['b', 'b'] [8, 9] 3 [1, 2, 3]
