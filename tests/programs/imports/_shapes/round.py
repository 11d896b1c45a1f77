print("loading", __name__)
from math import pi


class Circle:
    def __init__(self, r): self.r = r
    def area(self): return pi * self.r ** 2
    def __repr__(self): return f"{type(self).__module__}.Circle({self.r})"
