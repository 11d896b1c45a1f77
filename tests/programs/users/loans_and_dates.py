"""Loans and calendars: decimal contexts, fractions, datetime, calendar, heapq, bisect, struct, locale-free output."""
import bisect
import calendar
import copy
import heapq
import locale
import math
import pickle
import random
import struct
import time
from array import array
from datetime import MAXYEAR, date, datetime, time as clock, timedelta, timezone
from decimal import Context, Decimal, DivisionByZero, FloatOperation, Inexact, InvalidOperation, ROUND_CEILING, ROUND_HALF_UP, getcontext, localcontext
from fractions import Fraction

CENT = Decimal("0.01")


def plan(amount, percent, months):
    rate = Decimal(percent) / 1200
    with localcontext(prec=40):
        payment = (amount * rate / (1 - (1 + rate) ** -months)).quantize(CENT, ROUND_HALF_UP)
    rest, day = amount, date(2024, 1, 31)
    while rest > 0:
        interest = (rest * rate).quantize(CENT, ROUND_HALF_UP)
        part = min(payment - interest, rest)
        rest -= part
        yield day, interest, part, rest
        month = day.month % 12 + 1
        year = day.year + (month == 1)
        day = date(year, month, min(31, calendar.monthrange(year, month)[1]))


for row in plan(Decimal("1000.00"), "7.25", 6):
    print("{0:%d.%m.%y} {1:>8} {2:>10,} {3:010.2f}".format(*row))
with localcontext() as c:
    c.traps[Inexact] = True
    try:
        Decimal(1) / 3
    except Inexact as e:
        print(type(e).__name__, e)
with localcontext(Context(prec=5, rounding=ROUND_CEILING, traps=[])):
    print(Decimal(1) / 0, Decimal(0) / 0, Decimal(2).sqrt(), Decimal(-1).sqrt(), +Decimal("123456.789"), Decimal("1e-7").normalize(), Decimal("NaN").is_nan())
for f in (lambda: Decimal(1) / 0, lambda: Decimal("x"), lambda: Decimal("Infinity") - Decimal("Infinity"), lambda: Decimal(1) + 0.5, lambda: Decimal(10) ** 999999999):
    try:
        print(f())
    except (ArithmeticError, TypeError) as e:
        print(type(e).__name__, e)
print(Decimal("1.10").as_tuple(), Decimal("3.14").as_integer_ratio(), Decimal("12345.6789").to_eng_string(), round(Decimal("2.675"), 2), round(Decimal("2.5")), Decimal(7) % -3, divmod(Decimal("-7"), 2), Decimal("1E+3"), f"{Decimal('1E+3'):,.1f}", Decimal.from_float(0.1))
print(Fraction("0.125"), Fraction(3.75).limit_denominator(3), Fraction(7, 3) // Fraction(1, 2), round(Fraction(7, 2)), math.floor(Fraction(-7, 2)), Fraction(1, 3) ** -2, f"{Fraction(22, 7):.4f}", Fraction("1/3") + Decimal(0).__int__())
berlin, ny = timezone(timedelta(hours=1), "CET"), timezone(-timedelta(hours=4), "EDT")
t = datetime(2024, 3, 31, 1, 59, 59, tzinfo=berlin)
for step in (timedelta(seconds=1), timedelta(hours=1)):
    u = t + step
    print(u, u.dst(), u.tzname(), u.astimezone(ny).isoformat(" ", "minutes"), u.timestamp(), u.fold, (u.astimezone(timezone.utc) + step).astimezone(berlin))
late = datetime(2024, 10, 27, 2, 30, tzinfo=berlin)
print(late, late.replace(fold=1), late == late.replace(fold=1), late.replace(fold=1) - late, late.replace(fold=1).timestamp() - late.timestamp())
for text in ("2024-W09-4", "20240229T101112.5Z", "2024-02-30", "2024-02-29T25:00", "2024-02-29T10:11:12,123456+05:30:15"):
    try:
        print(repr(datetime.fromisoformat(text)))
    except ValueError as e:
        print(e)
for fmt, text in (("%A %d %B %Y %I:%M %p", "Thursday 29 February 2024 01:05 PM"), ("%j %y", "366 24"), ("%Y-%m-%d", "2024-2-31"), ("%H:%M", "1:2:3"), ("%G-W%V-%u", "2024-W01-1")):
    try:
        print(datetime.strptime(text, fmt))
    except ValueError as e:
        print(e)
d = date(2024, 2, 29)
print(d.isocalendar(), d.toordinal(), d.timetuple().tm_yday, d.replace(year=2023, day=28) - d, d.ctime(), (d - timedelta(days=1)).strftime("%a %U %w %x %G"), date.max - d, timedelta(days=-1, microseconds=5), abs(timedelta(-1)) / 7, timedelta(1) // timedelta(hours=5))
print(calendar.TextCalendar(calendar.SUNDAY).formatmonth(2024, 2), calendar.day_abbr[3], list(calendar.Calendar().itermonthdays(2023, 2))[:4])
for f in (lambda: d.replace(year=MAXYEAR) + timedelta(999), lambda: datetime(2024, 1, 1) < datetime(2024, 1, 1, tzinfo=berlin), lambda: d - 3, lambda: timedelta(days=10**10), lambda: clock(25)):
    try:
        print(f())
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
h = []
for n in (5, 1, 4):
    heapq.heappush(h, (n, chr(n + 96)))
print(heapq.heappushpop(h, (2, "z")), h, heapq.nlargest(2, h), list(heapq.merge([1, 4], [2, 3], reverse=False)), heapq.nsmallest(2, "hello", key=ord))
print(bisect.bisect_left([1, 2, 2, 3], 2), bisect.insort(a := [3, 1], 2, key=lambda x: -x), a)
packed = struct.pack("<hIf4s?", -2, 7, 0.5, b"ab", True)
print(packed, struct.unpack("<hIf4s?", packed), struct.calcsize("@bq"), array("h", [1, -1]).tobytes(), memoryview(array("i", [1, 2, 3]))[::2].tolist())
random.seed(12)
print(random.random(), random.sample(range(50), 4), random.choices("ab", [1, 3], k=5), random.gauss(0, 1), random.shuffle(a), a)
p = pickle.loads(pickle.dumps({"d": d, "t": late, "x": Decimal("1.0"), "f": Fraction(1, 3)}))
print(p, copy.deepcopy(p) == p)
print(math.isclose(0.1 + 0.2, 0.3), math.fsum([0.1] * 10), math.comb(10, 3), math.perm(5), math.lcm(4, 6), math.dist((0, 0), (3, 4)), math.nextafter(1, 2), math.ulp(1.0), math.frexp(10), math.remainder(7, 4), math.sumprod([1, 2], [3, 4]))
struct.pack("<h", 70000)
