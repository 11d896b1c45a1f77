class Quantity:
    UNITS = {"m": (1, "L"), "km": (1000, "L"), "cm": (0.01, "L"), "s": (1, "T"), "min": (60, "T"), "h": (3600, "T")}
    def __init__(self, value, unit):
        if unit not in self.UNITS: raise KeyError(f"unknown unit {unit!r}")
        self.value, self.unit = value, unit
    @property
    def kind(self): return self.UNITS[self.unit][1]
    @property
    def base(self): return self.value * self.UNITS[self.unit][0]
    def to(self, unit): return Quantity(self.base / self.UNITS[unit][0], unit)
    def _same(self, o):
        if not isinstance(o, Quantity): return NotImplemented
        if self.kind != o.kind: raise TypeError(f"cannot mix {self.unit} and {o.unit}")
        return True
    def __add__(self, o): return Quantity((self.base + o.base) / self.UNITS[self.unit][0], self.unit) if self._same(o) is True else NotImplemented
    def __eq__(self, o): return isinstance(o, Quantity) and self.kind == o.kind and self.base == o.base
    def __lt__(self, o): return self.base < o.base if self._same(o) is True else NotImplemented
    def __hash__(self): return hash((self.base, self.kind))
    def __rmul__(self, k): return Quantity(k * self.value, self.unit)
    def __format__(self, spec): n, _, unit = spec.partition(":"); q = self.to(unit) if unit else self; return f"{format(q.value, n)}{q.unit}"
    def __repr__(self): return f"{self.value:g}{self.unit}"


a, b = Quantity(1.5, "km"), Quantity(250, "m")
print(a + b, b + a, a > b, 2 * a, a == Quantity(1500, "m"), {a: 1}[Quantity(1500, "m")], sorted([a, b, Quantity(5, "cm")]), f"{a:.1f:m} {b:g} {Quantity(90, 'min'):.2f:h}")
try: a + 5
except TypeError as e: print(e)
try: Quantity(1, "ft")
except KeyError as e: print(e)
a + Quantity(1, "s")
