d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 9
del d["a"]; d["a"] = 4
print(d, list(d), d == {"a": 4, "b": 9, "c": 3})  # expect: {'b': 9, 'c': 3, 'a': 4} ['b', 'c', 'a'] True
d = {i: i for i in range(20)}
for i in range(0, 20, 2): del d[i]
d[0] = "back"
print(d)  # expect: {1: 1, 3: 3, 5: 5, 7: 7, 9: 9, 11: 11, 13: 13, 15: 15, 17: 17, 19: 19, 0: 'back'}
print({3: 1, 1: 1, 2: 1}, {"1": 0, 1: 0, "a": 0, 0: 0}, dict.fromkeys([10, 2, 33, 1, 0, -1]))
# expect: {3: 1, 1: 1, 2: 1} {'1': 0, 1: 0, 'a': 0, 0: 0} {10: None, 2: None, 33: None, 1: None, 0: None, -1: None}
