class Circle:
    def __init__(self, radius):
        self._radius = radius

    @property
    def area(self):
        return 3 * self._radius ** 2

    @property
    def ratio(self):
        return self.area / (self._radius - 2)


print(Circle(1).ratio)
print(Circle(2).ratio)
