"""Decimals whose coefficients a double holds, or just does not, in contexts of all roundings: the same results and flags."""
import decimal
from decimal import Context, Decimal

seed = 12345


def random(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    return (seed >> 11) % n


def number():
    kind = random(6)
    if kind == 0:
        c = random(100)
    elif kind == 1:
        c = 2**53 + random(7) - 3
    elif kind == 2:
        c = 10 ** random(20) - random(2)
    elif kind == 3:
        c = random(10**15)
    elif kind == 4:
        c = random(10**9) * 5 * 10 ** random(5)
    else:
        c = random(10**18) * random(10**12)
    return Decimal((random(2), tuple(map(int, str(c))), random(40) - 20))


ROUNDINGS = [
    decimal.ROUND_UP, decimal.ROUND_DOWN, decimal.ROUND_CEILING, decimal.ROUND_FLOOR, decimal.ROUND_HALF_UP,
    decimal.ROUND_HALF_DOWN, decimal.ROUND_HALF_EVEN, decimal.ROUND_05UP,
]


def flags(context):
    names = [s.__name__[:4] for s, on in context.flags.items() if on]
    context.clear_flags()
    return "".join(sorted(names))


def calculate(context, a, b):
    out = [context.add(a, b), context.subtract(a, b), context.multiply(a, b), context.divide(a, b), context.plus(a)]
    out += [context.quantize(a, b), context.compare(a, b), context.normalize(b), context.fma(a, b, a)]
    out += [context.to_integral_exact(a), context.scaleb(a, 3), context.abs(b), context.minus(b)]
    return ",".join(map(str, out)) + " " + flags(context)


for prec in (1, 3, 9, 15, 16, 17, 28):
    for rounding in ROUNDINGS:
        context = Context(prec=prec, rounding=rounding, Emin=-25, Emax=25, clamp=random(2), traps=[])
        lines = [calculate(context, number(), number()) for _ in range(12)]
        print(prec, rounding, "\n".join(lines))


def totals(n):
    tax, cent, total = Decimal("0.0675"), Decimal("0.01"), Decimal(0)
    for i in range(n):
        price = (Decimal("0.00894") * i).quantize(cent)
        total += price + (price * tax).quantize(cent, rounding=decimal.ROUND_DOWN)
        if price > total or -price == total:
            total -= 1
    return total


for n in (0, 10, 1000, 3000):
    print(totals(n), totals(n) < n, hash(totals(n)) == hash(totals(n) * 1000 / 1000), totals(n) == float(totals(n)))

for text in ("0", "-0", "0E-5", "9007199254740991", "9007199254740992", "9007199254740993", "999999999999999", "1E15"):
    d = Decimal(text)
    print(d, -d, d + 1, d * 3, d.adjusted(), d.as_tuple(), d.is_zero(), int(d), d.logb() if d else None, d % 7, d // 7)


class Money(Decimal):
    def __add__(self, other):
        return Money(Decimal.__add__(self, other))


total = Money(1)
for i in range(500):
    total = total + Decimal("0.1")
print(type(total).__name__, total, type(total * 2).__name__, total.quantize(Decimal("1")))


class Loud(Context):
    pass


loud = Loud(prec=4)
for i in range(300):
    q = Decimal(i).quantize(Decimal("0.1"), context=loud)
print(q, loud.divide(1, 3), Decimal(2).sqrt(loud))
with decimal.localcontext(prec=5) as c:
    print(Decimal(1) / 3, c.prec)
    c.prec = 7
    print(Decimal(1) / 3)
