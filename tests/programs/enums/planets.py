from enum import Enum, member, nonmember


class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)
    G = nonmember(6.67300E-11)

    def __init__(self, mass, radius): self.mass, self.radius = mass, radius

    @property
    def gravity(self): return self.G * self.mass / self.radius ** 2


class Op(Enum):
    ADD = "+"
    MUL = "*"
    def __call__(self, a, b): return {"+": a + b, "*": a * b}[self.value]
    def __str__(self): return f"op {self.value}"
    @classmethod
    def _missing_(cls, v):
        return next((m for m in cls if m.name.lower() == str(v).lower()), None)


for p in Planet: print(p.name, round(p.gravity, 3), p.value)
print(Op.ADD(2, 3), Op("mul")(4, 5), str(Op.ADD), f"{Op.MUL}", repr(Op.MUL), [m for m in Op])
class Auto(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return name.lower() * (count + 1)
    from enum import auto as _a
    X = _a(); Y = _a()
print([m.value for m in Auto])
E2 = Enum("E2", "A B C"); print(list(E2), E2.B.value, E2.__module__, Enum("E3", {"P": 5}).P)
Op("divide")
