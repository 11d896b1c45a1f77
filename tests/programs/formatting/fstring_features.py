import datetime
name, pi, items = "Ann", 3.14159, ["x", "y"]
width, precision = 10, 2
print(f"{name!r:>{width}}|{pi:{width}.{precision}f}|{items[0]}|{len(items)=}|{pi=:.1f}|{name = }")
print(f"{'nested ' + f'{name + f"{pi:.1f}"}'}", f"{ {k: v for k, v in enumerate(items)} }", f"{(lambda n: n * 2)(21)}", f"{name.upper() if pi > 3 else 'no'}")
print(f"""multi {
    name
} line {pi
:.2f}""", f"{{literal}} {{{name}}}", f"{name!s:^9}|{name!a}", rf"raw \n {name}", f"{datetime.date(2024, 2, 29):%d/%m/%y}", f"{1_000_000:,}", f"{True:5}|{None!s:>6}")
class Temp:
    def __init__(self, c): self.c = c
    def __format__(self, spec):
        unit = spec[-1:] or "C"
        return f"{self.c * 9 / 5 + 32 if unit == 'F' else self.c:{spec[:-1] or '.1f'}}°{unit}"
t = Temp(21.5)
print(f"{t} {t:.2fF} {t:5.0fC}")
print(f"{t:xF}")
