"""getattr and setattr by names that are met again and again, and then by others, of other classes, with other values."""


class Field:
    def __set_name__(self, owner, name):
        self.slot = "_" + name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return getattr(instance, self.slot)

    def __set__(self, instance, value):
        setattr(instance, self.slot, value)


class Base:
    x = Field()
    y = Field()

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def move(self, d):
        self.x += d
        self.y = self.y - d
        return self.x


class Second(Base):
    def __init__(self, x, y):
        self.first = None
        super().__init__(x, y)


class Third(Base):
    pass


class Slotted:
    __slots__ = ("_x", "_y")
    x = Field()
    y = Field()
    move = Base.move

    def __init__(self, x, y):
        self.x = x
        self.y = y


def total(objects, n):
    s = 0
    for i in range(n):
        s += objects[i % len(objects)].move(i % 5)
    return s


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


objects = [Base(1, 2), Second(3, 4), Third(5, 6), Slotted(7, 8)]
for _ in range(60):
    result = total(objects, 100)
print(result, [(o.x, o.y) for o in objects])

# Other values.
floats = [Base(1.5, 2), Third(2, 2.5), Second(10**20, 1), Slotted(0.5, 0.25)]
for _ in range(30):
    result = total(floats, 40)
print(result, [(o.x, o.y) for o in floats])
words = Base("a", 1)
print(attempt(words.move, 1), attempt(total, objects, 40))

# Attributes that are gone, and that come in another order.
for o in objects:
    del o._x
print([attempt(o.move, 1) for o in objects])
for o in objects:
    o.x = 100
print(attempt(total, objects, 40), [(o.x, o.y) for o in objects])
turned = Base.__new__(Base)
turned.y = 1
turned.x = 2
print(attempt(total, [turned, objects[0]], 40), vars(turned))

# The classes change.
Third._x = property(lambda self: 1000, lambda self, v: print("set", v))
print(attempt(total, objects, 7))
del Third._x
print(attempt(total, objects, 8))


def counted(self, name, value, seen=[]):
    seen.append(name)
    object.__setattr__(self, name, value)
    if len(seen) % 10 == 0:
        print(len(seen), name, value)


Second.__setattr__ = counted
print(attempt(total, objects, 40))
del Second.__setattr__
print(attempt(total, objects, 40))

# Names that only look the same, or are none.
def read(o, name):
    return getattr(o, name)


def write(o, name, v):
    setattr(o, name, v)
    return getattr(o, name)


for i in range(200):
    read(objects[i % 4], "_x")
    write(objects[i % 4], "_y", i)
name = "".join(["_", "x"])
print(read(objects[0], name), write(objects[1], name, 5), objects[1].x)
print(attempt(read, objects[0], "nothing"), attempt(read, 5, "_x"), read(5, "real"), attempt(write, 5, "_y", 1))
print(attempt(read, objects[0], 3), attempt(write, objects[0], None, 3), attempt(write, objects[3], "z", 3))


class Name(str):
    pass


print(read(objects[0], Name("_x")), write(objects[0], Name("_y"), 1.25), objects[0].y)
print(read(Base, "__name__"), read(objects[0], "move")(0), write(objects[2], "new", [1]), vars(objects[2]))
