# Misspelt keywords are suggested (3.14).
import traceback

SOURCES = [
    "impotr math", "whille True:\n    pass", "fro x in y:\n    pass", "x = 1\ny = 2\nretrun 3", "form math import sin", "clas A:\n    x = 1",
    "def f():\n    x = 1\n    if x:\n        y = 2\n    els:\n        pass", "asynch def f(): pass", "try:\n    pass\nexept E:\n    pass", "for x im y:\n    pass",
    "a = 5 if x els 3", "f(a b)", "x = = 3", "print 5", "lamda x: x", "with open(x) a f:\n    pass", "raize ValueError", "not_a_keyword b c", "asert x", "def f(:\n pass",
    "x = [a fro a in b]", "match x:\n    cas 1:\n        pass", "if x:\n    a = 1\nelsif y:\n    b", "globl x",
]
for text in SOURCES:
    try:
        compile(text, "<text>", "exec")
    except SyntaxError as e:
        print(e._metadata[:2], *traceback.format_exception_only(e)[-3:], sep="|", end="")
