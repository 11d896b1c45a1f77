from math import pi


class Shape:
    def __init__(self, name):
        self.name = name

    def area(self):
        raise NotImplementedError(f"{type(self).__name__} has no area")

    def __lt__(self, other):
        return self.area() < other.area()

    def __str__(self):
        return f"{self.name} with area {self.area():.2f}"


class Circle(Shape):
    def __init__(self, r):
        super().__init__("circle")
        self.r = r

    def area(self):
        return pi * self.r ** 2


class Rectangle(Shape):
    def __init__(self, w, h):
        super().__init__("square" if w == h else "rectangle")
        self.w, self.h = w, h

    def area(self):
        return self.w * self.h


for shape in sorted([Circle(1), Rectangle(2, 3), Rectangle(1.5, 1.5), Circle(0.5)]):
    print(shape)
print(Shape("blob"))
