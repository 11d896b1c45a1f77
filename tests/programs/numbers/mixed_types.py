from fractions import Fraction
values = [True, 2, -3, 2.5, 1 + 2j, Fraction(1, 2), 10**20]
import operator
for name in ("add", "sub", "mul", "truediv", "pow", "eq", "lt"):
    f = getattr(operator, name); row = []
    for a in values:
        for b in values[:4]:
            try: row.append(f(a, b))
            except (TypeError, ZeroDivisionError, OverflowError) as e: row.append(type(e).__name__)
    print(name, row)
print(sum(values[:4]), hash(2) == hash(2.0) == hash(2 + 0j) == hash(Fraction(2)), 2 in [2.0], {1: "a", 1.0: "b", True: "c"}, isinstance(True, int), type(True + True), True / 2, 3 * True)
