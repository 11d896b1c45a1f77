"""What users read when things go wrong: chained errors, notes, groups, warnings, hooks, suggestions, exit codes."""
import atexit
import contextlib
import sys
import traceback
import unittest
import warnings
from dataclasses import dataclass


class ServiceError(Exception):
    """A failure with a code."""

    def __init__(self, message, *, code=1):
        super().__init__(message)
        self.code = code

    def __str__(self):
        return f"[{self.code}] {self.args[0]}"


@dataclass
class Config:
    hostname: str = "a"
    timeout: float = 1.5


class Service:
    def __init__(self, config):
        self.config = config
        self.handlers = {"sum": sum, "ratio": self.ratio, "nested": lambda xs: [[y / x for x in xs] for y in xs]}

    def ratio(self, numbers):
        first, second = numbers
        return (
            first
            / (second - second)
        )

    def call(self, name, *args):
        try:
            handler = self.handlers[name]
        except KeyError:
            raise ServiceError(f"no handler {name!r}", code=404) from None
        try:
            return handler(*args)
        except (ArithmeticError, ValueError) as e:
            e.add_note(f"in handler {name}")
            e.add_note("arguments:\n  " + ", ".join(map(repr, args)))
            raise ServiceError("handler failed", code=500) from e


def shown(f):
    try:
        f()
    except BaseException:
        lines = traceback.format_exc().splitlines()
        print(*(l for l in lines if "File" not in l or __file__ in l or "<" in l), sep="\n")


s = Service(Config())
x = {"alpha": {"beta": [1, 2]}}
shown(lambda: s.call("missing"))
shown(lambda: s.call("ratio", [1, 2]))
shown(lambda: s.call("ratio", [1, 2, 3]))
shown(lambda: s.call("nested", [1, 0]))
shown(lambda: s.config.hostnam)
shown(lambda: s.cal("x"))
shown(lambda: Confi())
shown(lambda: Config(hostnme="x"))
shown(lambda: x["alpha"]["beta"][1]["gamma"])
shown(lambda: x["alpha"]["delta"].get("e"))
shown(lambda: "abc".join([1]) + len(5) if x else None)
shown(lambda: (lambda a, /, b, *, c: a)(1, b=2, d=3))
shown(lambda: [*x, *3])
shown(lambda: print(**{"sep": 1}))
shown(lambda: exec("def f(:\n  pass"))
shown(lambda: exec("x = [1, 2\ny = 3"))
shown(lambda: exec("if x\n  y"))
shown(lambda: exec("for i in range(3):\nprint(i)"))
shown(lambda: exec("print 'hello'"))
shown(lambda: exec("a = 'unclosed"))
shown(lambda: exec("f(a for a in b, c)"))
shown(lambda: exec("from __future__ import no_such"))
shown(lambda: exec("return 5"))
shown(lambda: exec("import maths"))
shown(lambda: exec("from math import squrt"))
shown(lambda: exec("impotr math"))
shown(lambda: int("12a"))
shown(lambda: [].index(3))
shown(lambda: {}.popitem())
shown(lambda: next(iter(())))
shown(lambda: (1).bit_lenght())
shown(lambda: {[]: 1})
shown(lambda: "%d" % "x")
shown(lambda: "{} {}".format(1))
shown(lambda: b"a" + "b")
shown(lambda: 1 < "2")
shown(lambda: -"a")
shown(lambda: None[0])
shown(lambda: s())
shown(lambda: __import__("nothing.here"))
shown(lambda: open("/no/such/file"))


def deep(n):
    return deep(n + 1) if n < 5 else 1 / 0


shown(lambda: deep(0))


def group():
    errors = []
    for name, args in (("sum", [1]), ("ratio", [(0, 0)]), ("gone", [])):
        try:
            s.call(name, *args)
        except Exception as e:
            errors.append(e)
    raise ExceptionGroup("several", errors)


shown(group)


class Bad:
    def __repr__(self):
        raise RuntimeError("no repr")

    def __del__(self):
        pass


shown(lambda: repr(Bad()))
shown(lambda: {}[Bad()] if 0 else [][Bad])
sys.stderr = sys.stdout
with warnings.catch_warnings():
    warnings.simplefilter("always")
    warnings.warn("old thing", DeprecationWarning)
    warnings.warn_explicit("elsewhere", UserWarning, "other.py", 7)
    exec(compile("assert (1, 'x')\nx = 5 is 5\n'\\d'", "<text>", "exec"))
try:
    with contextlib.ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        stack.callback(lambda: [].pop())
        raise KeyError("first")
except ZeroDivisionError as e:
    while e:
        print(type(e).__name__, e, e.__suppress_context__)
        e = e.__context__


class Tests(unittest.TestCase):
    def test_equal(self):
        self.assertEqual({"a": [1, 2, 3], "b": 1}, {"a": [1, 2, 4], "b": 1})

    def test_lines(self):
        self.assertEqual("one\ntwo\nthree", "one\n2\nthree")

    def test_raises(self):
        with self.assertRaisesRegex(ServiceError, "5.."):
            s.call("missing")

    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertLess(i, 2, "too much")

    @unittest.expectedFailure
    def test_expected(self):
        self.fail("yes")

    @unittest.skip("later")
    def test_skipped(self):
        pass


result = unittest.TextTestRunner(stream=sys.stdout, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(Tests)) if 0 else unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Tests).run(result)
for case, text in result.failures + result.errors:
    print(case.id(), *text.splitlines()[-6:], sep="\n| ")
print(result)
atexit.register(print, "goodbye")
s.call("sum", [s])
