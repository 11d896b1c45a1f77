class Frozen:
    __slots__ = ("x",)


f = Frozen()
f.x = 1
f.y = f.x + 1
