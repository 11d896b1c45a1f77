# The half of the oracle that runs inside CPython (Pyodide). Used at test time only.
# In: a program's path, its arguments and its standard input. Out: JSON {exit, stdout, stderr, at}.
# Invariant: each program sees a fresh __main__, fresh modules and default process-wide settings.
# asyncio gets a loop of its own with a virtual clock: Pyodide's loop cannot be entered from a running program.
import ast
import asyncio
import atexit
import builtins
import copyreg
import gc
import io
import json
import linecache
import os
import sys
import types
import unicodedata  # noqa: F401  (its C half must not be unloaded between programs)
import warnings


class NoSelector:
    def __init__(self, loop):
        self.loop = loop

    def select(self, timeout):
        if timeout is None:
            raise RuntimeError("the program waits for something that never happens")
        self.loop.now += max(timeout, 0)
        return []

    def close(self):
        pass


class VirtualLoop(asyncio.base_events.BaseEventLoop):
    def __init__(self):
        super().__init__()
        self.now = 0.0
        self._selector = NoSelector(self)
        self._clock_resolution = 1e-9

    def time(self):
        return self.now

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass


class Recorder(io.TextIOWrapper):
    """A stdout which notes the line of the program's module frame for every line of output."""

    def __init__(self, name):
        super().__init__(io.BytesIO(), "utf-8", "surrogateescape", newline="\n")
        self.program, self.at = name, []

    def write(self, text):
        frame = sys._getframe(1)
        while frame and not (frame.f_code.co_filename == self.program and frame.f_code.co_name == "<module>"):
            frame = frame.f_back
        self.at += [frame.f_lineno if frame else 0] * text.count("\n")
        return super().write(text)


def memory_text(errors, initial=b""):
    return io.TextIOWrapper(io.BytesIO(initial), "utf-8", errors, newline=None if initial else "\n")


HOME = os.getcwd()
BASE_MODULES = set(sys.modules)
BASE_PATH = list(sys.path)
BASE_ENV = dict(os.environ)
BASE_BUILTINS = dict(vars(builtins))
BASE_DISPATCH = dict(copyreg.dispatch_table)
BASE_HOOKS = {k: getattr(sys, k) for k in ("excepthook", "displayhook", "unraisablehook", "stdin", "stdout", "stderr")}
asyncio.events._set_event_loop_policy(None) if hasattr(asyncio.events, "_set_event_loop_policy") else None
asyncio.events.new_event_loop = asyncio.new_event_loop = VirtualLoop
asyncio.runners.events.new_event_loop = VirtualLoop
WAITING_LOOP = asyncio._get_running_loop()


def reset():
    for name, value in BASE_HOOKS.items():
        setattr(sys, name, value)
    sys.settrace(None)
    sys.setprofile(None)
    sys.setrecursionlimit(1000)
    sys.set_int_max_str_digits(4300)
    os.chdir(HOME)
    os.environ.clear()
    os.environ.update(BASE_ENV)
    linecache.clearcache()
    for name in set(sys.modules) - BASE_MODULES:
        del sys.modules[name]
    for name in set(builtins.__dict__) - set(BASE_BUILTINS):
        del builtins.__dict__[name]
    builtins.__dict__.update(BASE_BUILTINS)
    copyreg.dispatch_table.clear()
    copyreg.dispatch_table.update(BASE_DISPATCH)
    atexit._clear()
    gc.collect()


def set_default_warnings():
    warnings.resetwarnings()
    for category in (ResourceWarning, ImportWarning, PendingDeprecationWarning, DeprecationWarning):
        warnings.simplefilter("ignore", category)
    warnings.filterwarnings("default", category=DeprecationWarning, module="__main__")
    warnings.onceregistry.clear()


def run_main(name, main):
    """Runs the program as CPython's command does and returns its exit status."""
    try:
        with open(name, "rb") as file:
            source = file.read()
        exec(compile(source, name, "exec", dont_inherit=True), main.__dict__)
        status = 0
    except SystemExit as error:
        status = error.code
        if status is None:
            status = 0
        elif not isinstance(status, int):
            print(status, file=sys.stderr)
            status = 1
    except BaseException as error:
        trace = error.__traceback__.tb_next
        error.__traceback__ = trace
        sys.excepthook(type(error), error, trace)
        status = 1
    return status & 255


def run_program(name, args, stdin, record):
    reset()
    main = types.ModuleType("__main__")
    main.__dict__.update(__file__=name, __builtins__=builtins, __cached__=None)
    sys.modules["__main__"] = main
    folder = os.path.dirname(name)
    sys.argv, sys.path[:] = [os.path.basename(name), *args], [folder, *BASE_PATH]
    os.chdir(folder)
    set_default_warnings()
    sys.stdin = memory_text("surrogateescape", stdin.encode())
    out = sys.stdout = Recorder(name) if record else memory_text("surrogateescape")
    err = sys.stderr = memory_text("backslashreplace")
    asyncio._set_running_loop(None)
    try:
        status = run_main(name, main)
        try:
            atexit._run_exitfuncs()
        except BaseException:
            pass
        out.flush()
        err.flush()
        texts = [stream.buffer.getvalue().decode("utf-8", "replace") for stream in (out, err)]
    finally:
        reset()
        asyncio._set_running_loop(WAITING_LOOP)
    return json.dumps({"exit": status, "stdout": texts[0], "stderr": texts[1], "at": getattr(out, "at", [])})


def leaves(source):
    """The statements that outputs can be told apart by: [first line, last line, column, is simple]."""
    found = []

    def visit(body):
        for node in body:
            if isinstance(node, (ast.If, ast.Try, ast.TryStar, ast.With, ast.Match)):
                for field in ("body", "handlers", "cases", "orelse", "finalbody"):
                    for child in getattr(node, field, []):
                        visit(child.body if isinstance(child, (ast.ExceptHandler, ast.match_case)) else [child])
            else:
                first = min([node.lineno] + [d.lineno for d in getattr(node, "decorator_list", [])])
                compound = hasattr(node, "body") and not isinstance(node, ast.Expr)
                found.append([first, node.end_lineno, node.col_offset, not compound])

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            visit(ast.parse(source).body)
        except (SyntaxError, ValueError):
            pass
    return json.dumps(found)
