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
import weakref


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


def show_exception(kind, error, trace):
    """The default excepthook. Pyodide calls the hook for whatever a call from JavaScript raises, SystemExit included."""
    if not isinstance(error, SystemExit):
        sys.__excepthook__(kind, error, trace)


BASE_HOOKS["excepthook"] = show_exception


def reset():
    for name in ("last_exc", "last_type", "last_value", "last_traceback"):
        vars(sys).pop(name, None)
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
    weakref.finalize._shutdown = weakref.finalize._registered_with_atexit = False
    weakref.finalize._registry.clear()
    gc.collect()


def set_default_warnings():
    warnings.resetwarnings()
    for category in (ResourceWarning, ImportWarning, PendingDeprecationWarning, DeprecationWarning):
        warnings.simplefilter("ignore", category)
    warnings.filterwarnings("default", category=DeprecationWarning, module="__main__")
    warnings.onceregistry.clear()


class Run:
    """One program: prepare() gives its code as a function, which the caller calls, and finish() gives the results.

    The caller calls it from outside of Python (JavaScript), so that the program's frame is the bottom one: recursion
    depth and stack traces are then those of a real start."""

    def __init__(self, name, args, stdin, record):
        self.name, self.args, self.stdin, self.record = name, args, stdin, record
        self.error = None

    def prepare(self):
        reset()
        main = types.ModuleType("__main__")
        main.__dict__.update(__file__=self.name, __builtins__=builtins, __cached__=None)
        sys.modules["__main__"] = main
        folder = os.path.dirname(self.name)
        sys.argv, sys.path[:] = [os.path.basename(self.name), *self.args], [folder, *BASE_PATH]
        os.chdir(folder)
        set_default_warnings()
        sys.stdin = memory_text("surrogateescape", self.stdin.encode())
        self.out = sys.stdout = Recorder(self.name) if self.record else memory_text("surrogateescape")
        self.err = sys.stderr = memory_text("backslashreplace")
        asyncio._set_running_loop(None)
        try:
            with open(self.name, "rb") as file:
                code = compile(file.read(), self.name, "exec", dont_inherit=True)
            return types.FunctionType(code, main.__dict__)
        except Exception as error:
            self.error = error.with_traceback(None)
            return None

    def finish(self, error, shown=False):
        try:
            status = self.report(error, shown)
            try:
                atexit._run_exitfuncs()
            except BaseException:
                pass
            self.out.flush()
            self.err.flush()
            texts = [stream.buffer.getvalue().decode("utf-8", "replace") for stream in (self.out, self.err)]
        finally:
            reset()
            asyncio._set_running_loop(WAITING_LOOP)
        return json.dumps({"exit": status, "stdout": texts[0], "stderr": texts[1], "at": getattr(self.out, "at", [])})

    def report(self, error, shown):
        """Tells about the exception that ended the program as CPython's command does; returns the exit status."""
        if error is None:
            return 0
        if not isinstance(error, SystemExit):
            if not shown:
                sys.excepthook(type(error), error, error.__traceback__)
            return 130 if isinstance(error, KeyboardInterrupt) else 1
        if error.code is None:
            return 0
        if isinstance(error.code, int):
            return error.code & 255
        print(error.code, file=sys.stderr)
        return 1

    def finish_last(self, failed):
        """finish() for a caller outside of Python, where the exception can no longer be had directly."""
        return self.finish(self.error or (sys.last_exc if failed else None), shown=failed)


def run_program(name, args, stdin, record):
    """The whole run, for a caller inside Python; the program's frame then has others below it."""
    run = Run(name, args, stdin, record)
    function = run.prepare()
    error = run.error
    if function:
        try:
            function()
        except BaseException as raised:
            error = raised.with_traceback(raised.__traceback__.tb_next)
    return run.finish(error)


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
