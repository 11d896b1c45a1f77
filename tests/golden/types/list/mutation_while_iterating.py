a = [1, 2, 3, 4]
for x in a:
    if x == 2: a.remove(x)
print(a)  # expect: [1, 3, 4]
a = [1, 2, 3]
seen = []
for x in a:
    seen.append(x)
    if len(a) < 6: a.append(x * 10)
print(seen)  # expect: [1, 2, 3, 10, 20, 30]
it = iter([1, 2]); print(list(it), list(it))  # expect: [1, 2] []
a = [1, 2, 3]; r = reversed(a); a.append(4); print(list(r))  # expect: [3, 2, 1]
