import sys
for s in ("5 + 5\n", "x = 1\n", "None\n", "'a'\n", "x; x\n", "if x:\n  x\n", "[1, 2]\n", "for i in range(2): i\n"): exec(compile(s, "<stdin>", "single"), globals())
# expect: 10
# expect: 'a'
# expect: 1
# expect: 1
# expect: 1
# expect: [1, 2]
# expect: 0
# expect: 1
print(_)  # expect: 1
sys.displayhook = lambda v: print("hook", v)
exec(compile("42\n", "<stdin>", "single"))  # expect: hook 42
