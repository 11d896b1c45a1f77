from __future__ import annotations
def f(a: undefined, b: list[int] = None, *c: x.y[z], d: lambda: 1 = 2) -> "quoted": pass
print(f.__annotations__)
# expect: {'a': 'undefined', 'b': 'list[int]', 'c': 'x.y[z]', 'd': 'lambda: 1', 'return': "'quoted'"}
class A:
    x: undefined
    y: A | None = None
print(A.__annotations__)  # expect: {'x': 'undefined', 'y': 'A | None'}
z: 1 + 2 * 3 = 5
print(__annotations__, annotations.compiler_flag > 0)  # expect: {'z': '1 + 2 * 3'} True
