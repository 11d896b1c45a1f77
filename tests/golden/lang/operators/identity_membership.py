a = []; b = a
print(a is b, a is not b, a is [], None is None, 1 in (1, 2), 3 not in [1], "a" in "abc", "a" in {"a": 1}, 5 in range(10), True is (1 == 1), () is () or True)
# expect: True False False True True True True True True True True
