print(list(reversed([1, 2])), list(reversed("ab")), list(reversed(range(3))), list(reversed({"a": 1})), list(reversed((1, 2))), "".join(reversed("abc")), list(reversed(b"ab")))
# expect: [2, 1] ['b', 'a'] [2, 1, 0] ['a'] [2, 1] cba [98, 97]
