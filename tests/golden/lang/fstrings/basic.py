def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


name, n, pi = "World", 42, 3.14159
print(f"Hello {name}", f"{n:5d}|{n:<5}|{n:^5}|{n:05}", f"{pi:.2f}", f"{name!r}", f"{name!s:>10}", f"{name!a}", f"{{}} {{{n}}}", f"", f"{n + 1}", f"{name.upper()}", f"{[1, 2][0]}", f"{ {'a': 1}['a'] }", f"{'nested'}", f"{n:{5}}", f"{pi:{10}.{3}f}", f"{pi:{'>'}{10}}")
# expect: Hello World    42|42   | 42  |00042 3.14 'World'      World 'World' {} {42}  43 WORLD 1 1 nested    42      3.142    3.14159
print(f"{n=}", f"{n = }", f"{name=!s}", f"{n=:>5}", f"{n + 1 = }", f"{pi=:.2f}", f"{name=}", f"{ n=}")
# expect: n=42 n = 42 name=World n=   42 n + 1 = 43 pi=3.14 name='World'  n=42
print(f"{f'{n}'}", f"{f"{f"{n}"}"}", f"{'a' if n else 'b'}", f"{(lambda x: x * 2)(3)}", f"{n!r:>{n // 4}}", f"{"quotes"}", f"{'\n'.join(['a', 'b'])}", f'''{
n
}''', rf"\d{n}", fr"{n}\n", F"{n}", f"a" "b" f"{n}" "{x}")
# expect: 42 42 a 6         42 quotes a
# expect: b 42 \d42 42\n 42 ab42{x}
print(f"{n:x} {n:#b} {n:,} {10**6:_}", f"{name:*^15}", f"{None}", f"{1, 2}", f"{*[1, 2],}", f"{n,}", f"{yield_ if (yield_ := 5) else 0}", f"{(x := 7)} {x}", f"{n:%}", f"{pi:e}")
# expect: 2a 0b101010 42 1_000_000 *****World***** None (1, 2) (1, 2) (42,) 5 7 7 4200.000000% 3.141590e+00
print(f"{n # comment
}", f"{'''multi
line'''}", f"\N{BULLET} {n}", f"\x41{n}")
# expect: 42 multi
# expect: line • 42 A42
class F:
    def __format__(self, s): return f"<{s}>"
print(f"{F():abc}", f"{F()}", f"{F():{name}x}")  # expect: <abc> <> <Worldx>
fails(lambda: f"{undefined}")  # expect: NameError: name 'undefined' is not defined
fails(lambda: f"{n:q}")  # expect: ValueError: Unknown format code 'q' for object of type 'int'
fails(lambda: f"{1/0}")  # expect: ZeroDivisionError: division by zero
import datetime
print(f"{datetime.date(2020, 1, 2):%Y-%m-%d}", f"{n:>{'1' + '0'}}")  # expect: 2020-01-02         42
