"""Interpreters side by side, each in a process of its own.

The process that makes the first one is the hub: it knows all interpreters and holds all queues (_interpqueues). Each
interpreter is a child process at the end of a socket pair, over which pickled messages go. While it runs something for the
hub it may ask the hub for what concerns others; the thread that waits for it answers.
"""
import _thread
import builtins
import os
import pickle
import sys
import types

WHENCE_UNKNOWN, WHENCE_RUNTIME, WHENCE_LEGACY_CAPI, WHENCE_CAPI, WHENCE_XI, WHENCE_STDLIB = range(6)


class InterpreterError(Exception):
    """A cross-interpreter operation failed."""


class InterpreterNotFoundError(InterpreterError):
    """An interpreter was not found."""


class NotShareableError(TypeError):
    """An object cannot be sent to another interpreter."""


for _cls in (InterpreterError, InterpreterNotFoundError):
    _cls.__module__ = "concurrent.interpreters"
NotShareableError.__module__ = "concurrent.interpreters"


# ---- objects as bytes ----


class _Function:
    """A function that pickle has no name for: its code, when it needs nothing else."""

    def __init__(self, code, name):
        self.code = code
        self.name = name


def _stateless(func):
    import marshal

    code = func.__code__
    known = set(vars(builtins))
    if func.__closure__ or func.__defaults__ or func.__kwdefaults__ or not known.issuperset(_global_names(code)):
        return None
    return _Function(marshal.dumps(code), func.__name__)


def _global_names(code):
    import dis

    for i in dis.get_instructions(code):
        if "GLOBAL" in i.opname:
            yield i.argval
    for const in code.co_consts:
        if isinstance(const, types.CodeType):
            yield from _global_names(const)


class _Pickler(pickle.Pickler):
    def persistent_id(self, obj):
        if isinstance(obj, types.FunctionType) and not _has_name(obj):
            made = _stateless(obj)
            return None if made is None else ("code", made.code, made.name)
        if type(obj) is memoryview:
            return "view", obj.tobytes(), obj.readonly, obj.format, obj.shape
        return None


def _has_name(func):
    found = sys.modules.get(func.__module__)
    for part in func.__qualname__.split("."):
        found = getattr(found, part, None)
    return found is func


class _Unpickler(pickle.Unpickler):
    def persistent_load(self, pid):
        import marshal

        if pid[0] == "view":
            _, data, readonly, format, shape = pid
            view = memoryview(data if readonly else bytearray(data))
            return view if format == "B" and len(shape) == 1 else view.cast("B").cast(format, shape)
        return types.FunctionType(marshal.loads(pid[1]), vars(sys.modules["__main__"]), pid[2])

    def find_class(self, module, name):
        if module == "__main__" and _here.id != 0:
            try:
                return super().find_class(module, name)
            except AttributeError:
                found = _main_again()
                for part in name.split("."):
                    found = getattr(found, part)
                return found
        return super().find_class(module, name)


def _main_again():
    """The module of the program that runs in the hub, run once more for what it defines."""
    if _here.main is None:
        import runpy

        if _here.main_path is None:
            raise AttributeError("the main module has no file")
        _here.main = types.ModuleType("<fake __main__>")
        vars(_here.main).update(runpy.run_path(_here.main_path, run_name="<fake __main__>"))
    return _here.main


def _dumps(obj):
    import io

    out = io.BytesIO()
    try:
        _Pickler(out, pickle.HIGHEST_PROTOCOL).dump(obj)
    except (pickle.PicklingError, TypeError, AttributeError) as error:
        raise NotShareableError(f"object could not be pickled: {error}") from error
    return out.getvalue()


def _loads(data):
    import io

    return _Unpickler(io.BytesIO(data)).load()


_SIMPLE = (type(None), bool, float, str, bytes)
_registered = []


def is_shareable(obj):
    """Can the object be sent as it is, without pickle?"""
    if type(obj) in _SIMPLE or type(obj) in _registered:
        return True
    if type(obj) is int:
        return -(2**63) <= obj < 2**63
    if type(obj) is tuple:
        return all(map(is_shareable, obj))
    return type(obj) is memoryview


# ---- messages ----


class _Channel:
    """Messages over one end of a socket pair."""

    def __init__(self, fd):
        self.fd = fd

    def send(self, message):
        data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
        data = len(data).to_bytes(8, "little") + data
        while data:
            data = data[os.write(self.fd, data):]

    def receive(self):
        return pickle.loads(self._exactly(int.from_bytes(self._exactly(8), "little")))

    def _exactly(self, n):
        parts = []
        while n:
            part = os.read(self.fd, min(n, 1 << 20))
            if not part:
                raise EOFError
            parts.append(part)
            n -= len(part)
        return b"".join(parts)


class _Here:
    """This interpreter: in the hub its id is 0 and there is no channel."""

    id = 0
    channel = None
    main = None
    main_path = None


_here = _Here()
_lock = _thread.RLock()


def _ask(operation, *args):
    """Does something that the hub does for all."""
    if _here.channel is None:
        return _HUB[operation](*args)
    with _lock:
        _here.channel.send(("ask", operation, args))
        ok, value = _here.channel.receive()
    if ok:
        return value
    raise value


# ---- the hub ----


class _Child:
    """An interpreter as the hub sees it."""

    def __init__(self, id, config):
        import socket
        import subprocess

        self.id = id
        self.refs = 0
        self.needs_refs = False
        self.running = False
        self.config = config
        ours, theirs = socket.socketpair()
        code = f"import _interpreters; _interpreters._serve({theirs.fileno()}, {id})"
        flags = subprocess._args_from_interpreter_flags()
        try:
            self.process = subprocess.Popen([sys.executable, *flags, "-c", code], pass_fds=[theirs.fileno()])
        finally:
            theirs.close()
        self.channel = _Channel(ours.detach())
        main = sys.modules["__main__"]
        path = getattr(main, "__file__", None)
        self.channel.send((sys.path, sys.argv, path and os.path.abspath(path)))

    def run(self, *request):
        """Has the interpreter do something, and answers what it asks meanwhile."""
        if self.running:
            raise InterpreterError("interpreter already running")
        self.running = True
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except (AttributeError, OSError, ValueError):
                pass
        try:
            self.channel.send(request)
            while True:
                kind, *rest = self.channel.receive()
                if kind == "done":
                    return rest
                operation, args = rest
                try:
                    answer = True, _HUB[operation](*args)
                except Exception as error:
                    answer = False, error
                self.channel.send(answer)
        except (EOFError, BrokenPipeError):
            _children.pop(self.id, None)
            raise InterpreterError(f"interpreter {self.id} ended by itself") from None
        finally:
            self.running = False

    def end(self):
        os.close(self.channel.fd)
        self.process.wait()


_children = {}
_last = 0


def _child(id):
    if not isinstance(id, int):
        raise TypeError(f"'{type(id).__name__}' object cannot be interpreted as an integer")
    if id < 0:
        raise ValueError(f"interpreter ID must be a non-negative int, got {id}")
    try:
        return _children[id]
    except KeyError:
        raise InterpreterNotFoundError(f"unrecognized interpreter ID {id}") from None


def _create(config, needs_refs):
    global _last
    if not _children and _last == 0:
        import atexit

        atexit.register(_end_all)
    _last += 1
    child = _Child(_last, config)
    child.needs_refs = needs_refs
    _children[child.id] = child
    return child.id


def _end_all():
    for child in [*_children.values()]:
        _children.pop(child.id, None)
        child.end()


def _destroy(id):
    if id == 0:
        raise InterpreterError("cannot destroy the main interpreter")
    child = _child(id)
    if child.running:
        raise InterpreterError("interpreter running")
    del _children[id]
    child.end()
    _ask("queues.unbind", id)


def _run(id, *request):
    if id == 0:
        raise InterpreterError("interpreter already running")
    return _child(id).run(*request)


def _count(id, change):
    if id == 0:
        return
    child = _child(id)
    child.refs += change
    if change < 0 and child.refs == 0 and child.needs_refs and not child.running:
        _destroy(id)


def _list():
    return [(0, WHENCE_RUNTIME), *((id, WHENCE_STDLIB) for id in _children)]


_HUB = {
    "create": _create,
    "destroy": _destroy,
    "run": _run,
    "count": _count,
    "list": _list,
    "whence": lambda id: WHENCE_RUNTIME if id == 0 else _child(id) and WHENCE_STDLIB,
    "running": lambda id: id == 0 or _child(id).running,
    "config": lambda id: _child(id).config if id else {},
    "queues.unbind": lambda id: None,
}


# ---- the interpreter ----


def _serve(fd, id):
    """Does what the hub wants until that is gone."""
    _here.id = id
    _here.channel = _Channel(fd)
    main = sys.modules["__main__"]
    for name in [n for n in vars(main) if not n.startswith("__")]:
        delattr(main, name)
    sys.path, sys.argv, _here.main_path = _here.channel.receive()
    while True:
        try:
            kind, *args = _here.channel.receive()
        except (EOFError, OSError):
            break
        result, failure = None, None
        try:
            if kind == "exec":
                code, shared = args
                vars(main).update(_loads(shared))
                builtins.exec(compile(code, "<script>", "exec"), vars(main))
            elif kind == "set":
                vars(main).update(_loads(args[0]))
            else:
                func, fargs, kwargs = _loads(args[0])
                result = func(*fargs, **kwargs)
            result = _dumps(result)
        except BaseException as error:
            result, failure = None, _describe(error)
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except (AttributeError, OSError, ValueError):
                pass
        _here.channel.send(("done", result, failure))


def _describe(error):
    import traceback

    cls = type(error)
    tb = error.__traceback__
    while tb is not None and tb.tb_frame.f_code is _serve.__code__:
        tb = tb.tb_next
    shown = traceback.TracebackException(cls, error, tb)
    only = "".join(shown.format_exception_only()).rstrip("\n")
    name = cls.__qualname__ if cls.__module__ in ("builtins", "__main__") else f"{cls.__module__}.{cls.__qualname__}"
    message = str(error)
    return {
        "type": (cls.__name__, cls.__qualname__, cls.__module__),
        "msg": message,
        "formatted": f"{name}: {message}" if message else name,
        "errdisplay": "".join(shown.format()).rstrip("\n") or only,
    }


def _excinfo(failure):
    if failure is None:
        return None
    name, qualname, module = failure["type"]
    return types.SimpleNamespace(
        type=types.SimpleNamespace(__name__=name, __qualname__=qualname, __module__=module),
        msg=failure["msg"],
        formatted=failure["formatted"],
        errdisplay=failure["errdisplay"],
    )


# ---- what the library calls ----


def new_config(name="isolated", /, **overrides):
    """A configuration: what its interpreter may do."""
    if name not in ("default", "isolated", "legacy", "empty"):
        raise ValueError(f"unsupported config name '{name}'")
    legacy = name == "legacy"
    config = {
        "use_main_obmalloc": legacy,
        "allow_fork": legacy,
        "allow_exec": legacy,
        "allow_threads": name != "empty",
        "allow_daemon_threads": legacy,
        "check_multi_interp_extensions": not legacy and name != "empty",
        "gil": "shared" if legacy else "default" if name == "empty" else "own",
    }
    for key, value in overrides.items():
        if key not in config:
            raise ValueError(f"got 1 unexpected keyword arg: {key}")
        config[key] = value
    return types.SimpleNamespace(**config)


def get_config(id, *, restrict=False):
    """The configuration of an interpreter."""
    return types.SimpleNamespace(**_ask("config", id)) if id else new_config("legacy")


def create(config="isolated", *, reqrefs=False):
    """Make an interpreter; its id."""
    config = config if isinstance(config, types.SimpleNamespace) else new_config(config or "isolated")
    return _ask("create", vars(config), reqrefs)


def destroy(id, *, restrict=False):
    """End an interpreter."""
    if id == _here.id:
        raise InterpreterError("cannot destroy the current interpreter")
    _ask("destroy", id)


def list_all(*, require_ready=False):
    """Pairs of id and origin."""
    return _ask("list")


def get_current():
    """Id and origin of this interpreter."""
    return _here.id, WHENCE_RUNTIME if _here.id == 0 else WHENCE_STDLIB


def get_main():
    """Id and origin of the main interpreter."""
    return 0, WHENCE_RUNTIME


def whence(id):
    """Where an interpreter comes from."""
    return _ask("whence", id)


def is_running(id, *, restrict=False):
    """Does it run something?"""
    return id == _here.id or _ask("running", id)


def incref(id, *, implieslink=False, restrict=False):
    """One more object stands for the interpreter."""
    _ask("count", id, 1)


def decref(id, *, restrict=False):
    """One object less stands for the interpreter."""
    _ask("count", id, -1)


def set___main___attrs(id, ns, /, *, restrict=False):
    """Set names of its main module."""
    if id == _here.id:
        vars(sys.modules["__main__"]).update(ns)
        return
    for value in ns.values():
        if not is_shareable(value):
            raise NotShareableError(f"object of type '{type(value).__name__}' does not support cross-interpreter data")
    _, failure = _ask("run", id, "set", _dumps(ns))
    if failure is not None:
        raise InterpreterError(failure["formatted"])


def exec(id, code, shared=None, *, restrict=False):
    """Run source or a function without arguments; what went wrong, or None."""
    if isinstance(code, types.FunctionType):
        if code.__code__.co_argcount or code.__closure__:
            raise ValueError("func must take no arguments and have no closure")
        return _call(id, code, (), {})[1]
    if isinstance(code, types.CodeType):
        return _call(id, types.FunctionType(code, {}), (), {})[1]
    if not isinstance(code, str):
        raise TypeError(f"exec() argument 2 must be a string, a function, or a code object, not {type(code).__name__}")
    _, failure = _ask("run", id, "exec", code, _dumps(shared or {}))
    return _excinfo(failure)


def _call(id, callable, args, kwargs):
    result, failure = _ask("run", id, "call", _dumps((callable, args, kwargs)))
    return None if failure is not None else _loads(result), _excinfo(failure)


def call(id, callable, args=None, kwargs=None, *, preserve_exc=False, restrict=False):
    """Call something with arguments; its result and what went wrong."""
    return _call(id, callable, args or (), kwargs or {})


def run_string(id, script, shared=None, *, restrict=False):
    """Run source; what went wrong, or None."""
    return exec(id, script, shared)


def run_func(id, func, shared=None, *, restrict=False):
    """Run a function without arguments; what went wrong, or None."""
    return exec(id, func, shared)


def capture_exception(exc=None):
    """A description of an exception."""
    return _excinfo(_describe(sys.exception() if exc is None else exc))
