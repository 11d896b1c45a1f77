"""Methods and attributes of instances of few and of many classes, which come one after the other and change."""


class Base:
    def __init__(self, n):
        self.n = n

    def run(self, x):
        return x + self.n

    def twice(self, x):
        return self.run(x) + self.run(x + 1)


def made(i):
    class Other(Base):
        def __init__(self, n):
            # The same attributes at different places.
            for k in range(i % 4):
                setattr(self, "before%d" % k, k)
            super().__init__(n)

    if i % 3 == 1:
        Other.run = lambda self, x: x * 2 + self.n
    elif i % 3 == 2:
        def run(self, x):
            if x < 0:
                raise ValueError(self.n)
            return self.n - x

        Other.run = run
    return Other


classes = [made(i) for i in range(14)]


def calls(objects, x):
    t = 0
    for o in objects:
        t += o.run(x) + o.twice(x) + o.n
    return t


def light(o, x):
    return o.run(x) * 2 + o.n


def write(objects, v):
    for o in objects:
        o.n = v
        o.extra = v


for count in (3, 5, 7, 8, 9, 14):
    objects = [classes[i % count](i) for i in range(30)]
    for x in range(80):
        t = calls(objects, x)
        u = [light(o, x) for o in objects]
    print(count, t, u[:15])
    for v in range(60):
        write(objects, v)
    print(sum(o.n + o.extra for o in objects))
    try:
        calls(objects, -5)
    except ValueError as e:
        print("ValueError", e)

objects = [c(1) for c in classes]
classes[4].run = lambda self, x: 7.5
objects[6].run = lambda x: x - 1000
print([light(o, 2) for o in objects])
objects[9].n = 2.5
objects[10].n = "text"
for o in objects:
    try:
        print(light(o, 1), end=" ")
    except TypeError as e:
        print(type(e).__name__, end=" ")
del objects[2].n
try:
    light(objects[2], 1)
except AttributeError as e:
    print(e)
