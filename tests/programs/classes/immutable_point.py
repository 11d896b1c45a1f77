class Point:
    __slots__ = ("_x", "_y")

    def __init__(self, x, y):
        object.__setattr__(self, "_x", x)
        object.__setattr__(self, "_y", y)

    x = property(lambda self: self._x)
    y = property(lambda self: self._y)

    def __setattr__(self, name, value):
        raise AttributeError(f"{type(self).__name__} is immutable")

    def replace(self, **changes):
        return type(self)(**{"x": self.x, "y": self.y, **changes})

    def __repr__(self):
        return f"Point(x={self.x}, y={self.y})"


p = Point(1, 2)
print(p, p.replace(y=5), p.x + p.y)
for action in ("p.x = 5", "p.z = 1", "p._x = 3"):
    try:
        exec(action)
    except AttributeError as error:
        print(action, "->", error)
p.replace(z=1)
