# How deep blocks, f-strings and format specifications may lie in one another.
def attempt(source):
    try:
        compile(source, "no such file", "exec")
        print("fine")
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text if e.text is None else len(e.text))


def nested(head, n, tail=None, start=0):
    lines = [" " * (start + i) + head for i in range(n)] + [" " * (start + n) + "pass"]
    if tail:
        lines += [" " * (start + i) + tail for i in reversed(range(n))]
    return "\n".join(lines) + "\n"


attempt(nested("for a in b:", 21))  # expect: fine
attempt(nested("for a in b:", 22))  # expect: too many statically nested blocks 22 22 23 27 None
attempt(nested("with a:", 22))  # expect: too many statically nested blocks 22 27 22 28 None
attempt(nested("try:", 20, "except: pass"))  # expect: fine
attempt(nested("try:", 21, "except: pass"))  # expect: too many statically nested blocks 23 21 23 33 None
attempt(nested("try:", 21, "finally: pass"))  # expect: fine
attempt(nested("if a:", 60))  # expect: fine
attempt("async def f():\n" + nested("async for a in b:", 20, start=1))  # expect: fine
attempt("async def f():\n" + nested("async for a in b:", 21, start=1))  # expect: too many statically nested blocks 22 22 23 27 None
attempt("x = " + "f'{" * 149 + "1" + "}'" * 149)  # expect: fine
attempt("x = " + "f'{" * 150 + "1" + "}'" * 150)  # expect: too many nested f-strings or t-strings 1 453 1 453 755
attempt("x = f'{a:{b:{c:{d}}}}'")  # expect: f-string: expressions nested too deeply 1 15 1 15 22
attempt("x = f'{a:b{a:b{a:b{a:1}}}}'")  # expect: f-string: expressions nested too deeply 1 18 1 18 27
