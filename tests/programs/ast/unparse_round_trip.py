import ast

CASES = ["a = b = c", "x: int = 5", "def f(a, /, b=1, *c, d: int = 2, **e) -> str: pass", "async def g():\n    await x\n    async for i in y: pass\n    async with z as w: pass", "lambda *a, k=1: (a, k)", "[x for x in y if z for w in x]", "{**a, 'b': 1}", "{*a, 1}", "f(*a, **k, x=1)", "a[1:2, ::3, ...]", "not (a and b) or c", "-(-x) ** -y", "(a + b) * c - d / (e - f)", "x if y else z", "(yield)", "a < b <= c is not d not in e", "f'{x!r:>{w}} {{y}} {z=}'", "try:\n    a\nexcept (B, C) as e:\n    raise X from e\nelse:\n    b\nfinally:\n    c", "try: a\nexcept* B: pass", "with a as b, c: pass", "match x:\n    case [1, *_, {'k': v, **r}, C(a, b=2) | None] if y: pass\n    case _: pass", "@dec(1)\nclass A[T: int](B, metaclass=M): x = 1", "type X[T] = list[T]", "global a, b", "del a[0], b.c", "assert a, 'm'", "from ..a import (b as c, d)", "import a.b as c", "while a:\n    break\nelse:\n    continue", "(x := 5)", "a @= b", "b'\\x00\\xff'", "1e400 + 1j - 0.1", "'it\\'s' \"q\\\"\" '\\n'", "if a: b\nelif c: d\nelse: e", "return_ = (1,)", "a.b.c(d)(e)[f]", "t'{x} {y!s}'", "for x, in y: pass"]
for source in CASES:
    text = ast.unparse(ast.parse(source))
    again = ast.unparse(ast.parse(text))
    print(text, "" if text == again and ast.dump(ast.parse(source)) == ast.dump(ast.parse(text)) else "DIFFERENT")
