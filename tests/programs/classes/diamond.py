class Base:
    def __init__(self, **kw):
        print("Base", kw)

    def hello(self):
        return ["Base"]


class Left(Base):
    def __init__(self, left=0, **kw):
        print("Left", left, kw)
        super().__init__(**kw)

    def hello(self):
        return ["Left"] + super().hello()


class Right(Base):
    def __init__(self, right=0, **kw):
        print("Right", right, kw)
        super().__init__(**kw)

    def hello(self):
        return ["Right"] + super().hello()


class Bottom(Left, Right):
    def hello(self):
        return ["Bottom"] + super().hello()


b = Bottom(left=1, right=2, other=3)
print(b.hello(), isinstance(b, Right), Bottom.mro()[1].__name__)
Bottom(1, 2)
