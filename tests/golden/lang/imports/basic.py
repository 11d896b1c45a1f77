def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


import math, os.path as p, json as j
from math import pi, sqrt as root
from os import (path, sep,)
from collections import *
import os.path, xml.dom
print(math.floor(2.5), p is path, j.dumps([1]), round(pi, 2), root(4), deque([1]), os.path is p, xml.dom.__name__, Counter("aab")["a"])
# expect: 2 True [1] 3.14 2.0 deque([1]) True xml.dom 2
def f():
    import string
    from math import tau
    return string.digits, round(tau, 1)
print(f())  # expect: ('0123456789', 6.3)
def a(): import nope_module
def b(): from math import nope_name
def c(): import math.sub
def d(): from nope.sub import x
def e(): from . import x
def g(): from .sib import y
def h(): from os.path import nope
for x in (a, b, c, d, e, g): fails(x)
# expect: ModuleNotFoundError: No module named 'nope_module'
# expect: ImportError: cannot import name 'nope_name' from 'math' (unknown location)
# expect: ModuleNotFoundError: No module named 'math.sub'; 'math' is not a package
# expect: ModuleNotFoundError: No module named 'nope'
# expect: ImportError: attempted relative import with no known parent package
# expect: ImportError: attempted relative import with no known parent package
import sys
sys.modules["blocked"] = None
def i(): import blocked
fails(i)  # expect: ModuleNotFoundError: import of blocked halted; None in sys.modules
import types
m = types.ModuleType("fake"); m.v = 5; sys.modules["fake"] = m
import fake; from fake import v; print(fake.v, v)  # expect: 5 5
m.__all__ = ["q"]
try: exec("from fake import *")
except AttributeError as e: print(e)  # expect: module 'fake' has no attribute 'q'
for s in ("from x import (a)", "def f(): from x import *", "from __future__ import nope", "x = 1\nfrom __future__ import annotations", "import a.b as c.d", "from x import", "import a as b.c", "from . import *", "from x import a,", "import", "from x import (a, b", "from __future__ import braces", "import *"):
    try: compile(s, "<t>", "exec"); print("ok", s)
    except SyntaxError as e: print(e.msg)
# expect: ok from x import (a)
# expect: import * only allowed at module level
# expect: future feature nope is not defined
# expect: from __future__ imports must occur at the beginning of the file
# expect: cannot use attribute as import target
# expect: Expected one or more names after 'import'
# expect: cannot use attribute as import target
# expect: ok from . import *
# expect: trailing comma not allowed without surrounding parentheses
# expect: Expected one or more names after 'import'
# expect: '(' was never closed
# expect: not a chance
# expect: invalid syntax
