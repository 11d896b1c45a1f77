"""Instances of classes that get more attributes, floats, dictionaries and other classes than those before them."""


class Two:
    def __init__(self, a, b):
        self.a = a
        self.b = b


class Numbers:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Four:
    __slots__ = ("a", "b", "c", "d")

    def __init__(self, n):
        self.a = n
        self.b = n + 1
        self.c = n + 2
        self.d = n + 3


def make(cls, count):
    return [cls(i, i + 1) for i in range(count)]


def show(o):
    return sorted(vars(o).items())


twos = make(Two, 3000)
for i, t in enumerate(twos[::500]):
    for k in range(i + 1):
        setattr(t, f"more{k}", k / 2 if k % 2 else k)
    t.weight = i / 4
    print(show(t))
twos = make(Two, 3000)
for t in twos:
    t.c = t.a + t.b
    t.d = t.c / 2
    t.e = [t.d]
print(sum(t.c for t in twos), sum(t.d for t in twos), twos[7].e, show(twos[-1]))


def floats(count):
    made = [Numbers(i / 2, i / 4) for i in range(count)]
    total = 0.0
    for n in made:
        total += n.x * n.y
    return made, total


numbers, total = floats(4000)
print(total, show(numbers[5]))
numbers[5].x = "text"
numbers[6].name = "six"
numbers[6].x += 1
del numbers[7].y
print(show(numbers[5]), show(numbers[6]), show(numbers[7]), show(numbers[8]))
numbers, total = floats(4000)
numbers[9].x = 3
numbers[9].tags = {1, 2}
print(total, show(numbers[9]))
for n in numbers[:3]:
    n.__dict__["z"] = 1
    n.__class__ = Two
    n.a = n.x
    print(type(n).__name__, show(n))

fours = [Four(i) for i in range(3000)]
print(sum(f.a + f.b + f.c + f.d for f in fours))
del fours[3].b
print([getattr(fours[3], name, None) for name in "abcd"])


class More(Four):
    def __init__(self, n):
        super().__init__(n)
        self.e = n / 8
        self.f = str(n)


more = [More(i) for i in range(3000)]
print(sum(m.d + m.e for m in more), show(more[17]), more[17].a)


class Late:
    pass


late = [Late() for _ in range(3000)]
for i, o in enumerate(late):
    o.first = i
    if i % 3 == 0:
        o.second = i / 2
    if i % 5 == 0:
        o.third = o.fourth = o.fifth = None
print(show(late[15]), show(late[9]), show(late[10]), show(late[11]))
