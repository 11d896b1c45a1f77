import code
import codeop
import sys

for source in ("x = 1", "if x:", "if x:\n  y\n", "x = (", "1 +", "def f():\n  return 1\n", "'''abc", "x = $"):
    try: c = codeop.compile_command(source); print(repr(source), "incomplete" if c is None else c.co_name)
    except SyntaxError as e: print(repr(source), "error", e.msg)
i = code.InteractiveInterpreter({"n": 5})
print(i.runsource("print(n * 2)"), i.runsource("for k in range(2):"), i.runsource("n + 1"), i.locals["n"])
sys.stderr = sys.stdout
i.runsource("1 / 0")
i.runsource("a b")
i.runcode(compile("print('code')", "<c>", "exec"))
lines = iter(["a = 3", "def f(x):", "    return x * a", "", "f(4)", "undefined"])
def read(prompt):
    try: line = next(lines)
    except StopIteration: raise EOFError from None
    print(prompt + line); return line
code.interact("hello", read, {}, "bye")
