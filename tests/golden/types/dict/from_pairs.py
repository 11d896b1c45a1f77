# dict() and update() from lists of pairs and from zips: order of steps, changes meanwhile, errors.
print(dict([("a", 1), ["b", 2], "cd"]), dict(zip("ab", [1, 2, 3])), dict(zip([], [])))
# expect: {'a': 1, 'b': 2, 'c': 'd'} {'a': 1, 'b': 2} {}
items = [("a", 1)]


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        print("hash", self.name)
        if len(items) < 4:
            items.append((f"from {self.name}", len(items)))
        return 1

    def __eq__(self, other):
        print("eq", self.name, getattr(other, "name", other))
        return self.name == getattr(other, "name", other)


items.append((Key("k"), 2))
print(len(dict(items)), len(items))
# expect: hash k
# expect: 3 3


def steps(name, n):
    for i in range(n):
        print("next", name, i)
        yield i


print(dict(zip(steps("x", 2), steps("y", 3))))
# expect: next x 0
# expect: next y 0
# expect: next x 1
# expect: next y 1
# expect: {0: 0, 1: 1}
print(dict(zip((Key(c) for c in "pqp"), steps("y", 9))).values())
# expect: next y 0
# expect: hash p
# expect: next y 1
# expect: hash q
# expect: eq p q
# expect: next y 2
# expect: hash p
# expect: eq p p
# expect: dict_values([2, 1])
for bad in ([("a", 1), 5], [("a", 1, 2)], zip([[]], [1]), zip([1], [2], [3]), [()], zip([1])):
    d = {"old": 0}
    try:
        d.update(bad)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e, getattr(e, "__notes__", []), d)
# expect: TypeError object is not iterable ['Cannot convert dictionary update sequence element #1 to a sequence'] {'old': 0, 'a': 1}
# expect: ValueError dictionary update sequence element #0 has length 3; 2 is required [] {'old': 0}
# expect: TypeError cannot use 'list' as a dict key (unhashable type: 'list') [] {'old': 0}
# expect: ValueError dictionary update sequence element #0 has length 3; 2 is required [] {'old': 0}
# expect: ValueError dictionary update sequence element #0 has length 0; 2 is required [] {'old': 0}
# expect: ValueError dictionary update sequence element #0 has length 1; 2 is required [] {'old': 0}
try:
    dict(zip([1, 2], [3], strict=True))
except ValueError as e:
    print(e)  # expect: zip() argument 2 is shorter than argument 1


class Pairs(list):
    def keys(self):
        return ["k"]

    def __getitem__(self, key):
        return key * 2


print(dict(Pairs([("a", 1)])))  # expect: {'k': 'kk'}


class Other(list):
    def __iter__(self):
        return iter([("from", "iter")])


print(dict(Other([("a", 1)])))  # expect: {'from': 'iter'}
z = zip("abc", "xyz")
next(z)
print(dict(z), list(z))  # expect: {'b': 'y', 'c': 'z'} []
