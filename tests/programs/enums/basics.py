from enum import Enum, IntEnum, StrEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    @property
    def pretty(self): return self.name.title()

    @classmethod
    def default(cls): return cls.GREEN


class Size(IntEnum):
    S = auto(); M = auto(); L = 10; XL = auto()


class Mood(StrEnum):
    HAPPY = auto(); SAD = "blue"


print(Color.RED, repr(Color.RED), Color.RED.value, Color.RED.name, Color.CRIMSON is Color.RED, Color(2), Color["GREEN"], list(Color), len(Color), Color.RED.pretty, Color.default())
print(list(Color.__members__), Color.RED in Color, 1 in Color, 9 in Color, isinstance(Color.RED, Color), Color.RED == 1, hash(Color.RED) == hash(Color.RED), {Color.RED: "r"})
print(list(Size), Size.M < Size.L, Size.S + 1, Size.XL, repr(Size.XL), f"{Size.L:03d}", Size(10), max(Size), sorted([Size.L, Size.S]), Size.S == 1)
print(list(Mood), Mood.HAPPY, Mood.SAD.upper(), Mood("blue"), f"{Mood.SAD:>6}", "happy" == Mood.HAPPY)
for bad in (lambda: Color(9), lambda: Color["X"], lambda: Color.X, lambda: setattr(Color, "RED", 5), lambda: Color.RED < Color.GREEN, lambda: type("Sub", (Color,), {})):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
@unique
class Dup(Enum): A = 1; B = 1
