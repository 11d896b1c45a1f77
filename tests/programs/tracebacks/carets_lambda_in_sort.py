people = [("ann", 30), ("bob", None), ("cy", 25)]
print(max(people, key=lambda p: len(p[0])))
people.sort(key=lambda p: p[1] + 1)
