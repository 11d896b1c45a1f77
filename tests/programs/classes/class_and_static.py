class Temperature:
    count = 0
    scales = {}

    def __init__(self, kelvin):
        self.kelvin = kelvin
        type(self).count += 1

    @classmethod
    def from_celsius(cls, degrees): return cls(degrees + 273.15)

    @classmethod
    def from_text(cls, text):
        number, unit = text.split()
        return cls.scales[unit](cls, float(number))

    @staticmethod
    def valid(kelvin): return kelvin >= 0

    def __str__(self): return f"{self.kelvin:.2f} K"


Temperature.scales = {"C": lambda cls, d: cls.from_celsius(d), "K": lambda cls, d: cls(d)}


class Body(Temperature):
    count = 0
    def __str__(self): return "body at " + super().__str__()


print(Temperature.from_celsius(20), Temperature.from_text("300 K"), Body.from_text("37 C"))
print(Temperature.count, Body.count, Body.valid(-1), Temperature(5).valid(5))
print(Temperature.from_text("70 F"))
