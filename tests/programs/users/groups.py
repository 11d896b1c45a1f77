"""Exception groups, notes, chaining, tracebacks and cleanup in a batch processor."""
import contextlib
import io
import sys
import traceback
import warnings


class JobError(Exception):
    code = 1

    def __init__(self, job, *args):
        super().__init__(job, *args)
        self.job = job

    def __str__(self):
        return f"job {self.job}: {self.args[-1] if len(self.args) > 1 else 'failed'}"


class Fatal(JobError):
    code = 2


class Batch(ExceptionGroup):
    def derive(self, excs):
        return Batch(self.message, excs)


def parse(line):
    name, _, value = line.partition("=")
    try:
        return name.strip(), int(value)
    except ValueError as error:
        error.add_note(f"in line {line!r}")
        raise JobError(name, "no number") from error


def divide(n):
    return 100 // n


def run(lines):
    errors, results = [], {}
    for line in lines:
        try:
            name, value = parse(line)
            results[name] = divide(value)
        except JobError as error:
            errors.append(error)
        except ZeroDivisionError as error:
            wrapped = Fatal(line, "divided")
            wrapped.__cause__ = error
            errors.append(wrapped)
        else:
            if results[name] > 40:
                errors.append(OverflowError(name, results[name]))
        finally:
            results.setdefault("lines", 0)
            results["lines"] += 1
    if errors:
        raise Batch("batch failed", errors)
    return results


lines = ["a=5", "b=x", "c=0", "d=2", "e=1", "f=?"]
try:
    run(lines)
except* Fatal as group:
    print("fatal:", [e.job for e in group.exceptions], type(group).__name__)
except* JobError as group:
    print("jobs:", [str(e) for e in group.exceptions], [e.__cause__.__notes__ for e in group.exceptions])
except* (OverflowError, OSError) as group:
    print("other:", group, group.exceptions)
else:
    print("all fine")
finally:
    print("done")

try:
    try:
        run(lines)
    except* JobError as group:
        raise RuntimeError("while handling") from group.exceptions[0]
except ExceptionGroup as left:
    print(repr(left), [type(e).__name__ for e in left.exceptions])
    text = "".join(traceback.format_exception(left))
    print(len(text.splitlines()) > 20, "While" in text, text.count("Traceback"), "+-+---------------- 1 ----------------" in text)

try:
    run(["x=y", "z=0"])
except Batch as group:
    match, rest = group.split(Fatal)
    print(match, rest, group.subgroup(lambda e: e.code == 1), group.split(KeyError)[0])
    nested = ExceptionGroup("outer", [group, ValueError("v"), ExceptionGroup("inner", [TypeError("t"), KeyError("k")])])
    print(nested.subgroup(KeyError), nested.split((TypeError, ValueError)), sep="\n")
    traceback.print_exception(nested, limit=1, file=sys.stdout)


def chain(n):
    try:
        if n == 0:
            raise KeyError("root")
        chain(n - 1)
    except LookupError as error:
        if n % 2:
            raise IndexError(n) from None
        raise LookupError(n) from error


try:
    chain(3)
except LookupError as error:
    seen = []
    while error:
        seen.append((type(error).__name__, error.args, error.__suppress_context__))
        error = error.__cause__ or error.__context__
    print(seen)


class Resource:
    def __init__(self, name, swallow=(), fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print("open", self.name)
        return self

    def __exit__(self, kind, value, tb):
        print("close", self.name, kind and kind.__name__, tb and traceback.extract_tb(tb)[-1].name)
        if self.fail:
            raise self.fail
        return kind is not None and issubclass(kind, self.swallow)


def use():
    with Resource("a", (ValueError,)), Resource("b", fail=ValueError("from b")), Resource("c") as c:
        raise KeyError(c.name)
    return "survived"


print(use())


def order():
    try:
        try:
            return "try"
        finally:
            print("inner finally")
    finally:
        print("outer finally")


print(order())
for i in range(3):
    try:
        if i == 1:
            continue
        print("loop", i)
    finally:
        print("finally", i)
with contextlib.suppress(ZeroDivisionError), contextlib.redirect_stdout(io.StringIO()) as buffer:
    print("captured")
    1 / 0
print(buffer.getvalue().strip())
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("old", DeprecationWarning)
    warnings.warn("new")
print([(w.category.__name__, str(w.message)) for w in caught])
for bad in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: BaseExceptionGroup("x", [ValueError()]), lambda: exec("try: pass\nexcept* ExceptionGroup: pass\n"), lambda: (_ for _ in ()).throw(ValueError("thrown")), lambda: ValueError().with_traceback(5), lambda: ValueError().add_note(5), lambda: exec("raise 5"), lambda: exec("raise ValueError from 5"), lambda: exec("raise"), lambda: setattr(ValueError(), "__cause__", 5), lambda: JobError()):
    try:
        print(repr(bad()))
    except BaseException as error:
        print(type(error).__name__, error)
try:
    exec("try:\n raise ExceptionGroup('g', [ValueError()])\nexcept* ExceptionGroup: pass")
except TypeError as error:
    print(error)
frames = traceback.extract_stack()
print(frames[-1].name, frames[-1].line, traceback.format_exception_only(JobError("x", "only")))
report = traceback.TracebackException.from_exception(JobError("j", "text"), capture_locals=True)
print(list(report.format()), report.exc_type_str)


def deep(n):
    return deep(n - 1) if n else undefined_name


try:
    deep(5)
except NameError as error:
    traceback.print_exc(file=sys.stdout)
    print(error.name, error.__traceback__.tb_next.tb_lineno - error.__traceback__.tb_lineno)
sys.stdout.flush()
raise Batch("the end", [JobError("last"), OSError(2, "gone", "file.txt"), SyntaxError("odd", ("f.py", 2, 3, "a b c\n", 2, 5))]) from Fatal("why")
