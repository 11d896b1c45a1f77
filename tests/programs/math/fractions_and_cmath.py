import cmath
from fractions import Fraction as F

print(F(3, 6), F("0.125"), F("3/9"), F(0.5), F(-1.25), F(1, 3) + F(1, 6), F(1, 2) * 3, F(2, 3) ** 2, F(2, 3) ** -2, 1 / F(3), F(7, 2) // 1, F(7, 2) % 1, divmod(F(7, 2), F(1, 2)), round(F(7, 2)), round(F(22, 7), 2), int(F(-7, 2)), float(F(1, 3)), F(1, 2) == 0.5, F(1, 3) < F(1, 2), abs(F(-1, 2)), F(3.14159).limit_denominator(100), F(5).numerator, hash(F(1, 2)) == hash(0.5), repr(F(1, 2)), f"{F(1, 3):.3f}", F(1, 2) + 0.25, F(1, 2) + 1j)
print(cmath.sqrt(-1), cmath.exp(1j * cmath.pi).real, cmath.polar(1j), cmath.rect(1, 0), cmath.phase(-1), cmath.log(1j), cmath.isclose(1, 1 + 1e-12j), cmath.inf, cmath.nanj, cmath.sin(1j), abs(3 + 4j))
def continued(x):
    while True:
        yield (whole := x.numerator // x.denominator)
        if x == whole: return
        x = 1 / (x - whole)
print(list(continued(F(415, 93))), sum(F(1, n) for n in range(1, 21)))
for bad in ("F(1, 0)", "F('x')", "F(1.5, 2)", "F(1, 2) / 0", "F('1/0')", "F(float('inf'))"):
    try: print(bad, eval(bad))
    except Exception as e: print(bad, type(e).__name__, e)
