"""Settings in layers: ChainMap, Protocol, generics, TypedDict, descriptors, ExitStack, tomllib, configparser, xml."""
import configparser
import contextlib
import io
import tomllib
import xml.etree.ElementTree as ET
from collections import ChainMap, OrderedDict, UserDict
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from typing import Annotated, Generic, Literal, NamedTuple, NewType, Protocol, Self, TypedDict, TypeVar, get_args, get_type_hints, overload, runtime_checkable


@runtime_checkable
class Source(Protocol):
    name: str

    def load(self) -> Mapping[str, object]: ...


class Toml:
    name = "toml"

    def __init__(self, text):
        self.text = text

    def load(self):
        return tomllib.loads(self.text)


class Ini:
    name = "ini"

    def __init__(self, text: str) -> None:
        self.parser = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
        self.parser.read_string(text)

    def load(self):
        return {s: dict(self.parser[s]) for s in self.parser.sections()}


class Xml:
    name = "xml"

    def __init__(self, text):
        self.root = ET.fromstring(text)

    def load(self):
        return {e.tag: {c.get("key"): (c.text or "").strip() for c in e.iterfind("value")} for e in self.root}


class Limits(NamedTuple):
    low: int
    high: int = 100


class Checked[T]:
    def __init__(self, kind: type[T], limits: Limits | None = None):
        self.kind, self.limits = kind, limits

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner=None) -> T:
        if obj is None:
            return self
        return obj.__dict__[self.name]

    def __set__(self, obj, value: T):
        if not isinstance(value, self.kind):
            raise TypeError(f"{type(obj).__name__}.{self.name}: {value!r} is no {self.kind.__name__}")
        if self.limits and not self.limits.low <= value <= self.limits.high:
            raise ValueError(f"{self.name} must be in {self.limits}")
        obj.__dict__[self.name] = value


class Server:
    port = Checked(int, Limits(1, 65535))
    host = Checked(str)

    def __init__(self, **kw):
        for k, v in kw.items():
            setattr(self, k, v)

    def __repr__(self):
        return f"Server({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"

    def with_port(self, port) -> Self:
        return type(self)(**vars(self) | {"port": port})


class Shape(TypedDict, total=False):
    kind: Literal["a", "b"]
    size: Annotated[int, "cm"]


type Pair[A, B = int] = tuple[A, B]
UserId = NewType("UserId", int)


def first[K, V: (int, str)](m: Mapping[K, V], default: V) -> V:
    return next(iter(m.values()), default)


class Fold(UserDict):
    def __setitem__(self, k, v):
        super().__setitem__(k.casefold(), v)

    def __getitem__(self, k):
        return super().__getitem__(k.casefold())


sources = [
    Toml('title = "x"\n[server]\nport = 8080\nhost = "a"\nsince = 2024-02-29T12:00:00Z\n[[users]]\nname = "ann"\n[[users]]\nname = "bob"'),
    Ini("[server]\nport = 9\npath = ${base:root}/srv\n[base]\nroot = /opt\n"),
    Xml("<conf><server><value key='host'> b&amp;c </value><value key='e'/></server></conf>"),
]
print([isinstance(s, Source) for s in sources], isinstance(3, Source))
loaded = [s.load() for s in sources]
for s, l in zip(sources, loaded, strict=True):
    print(s.name, l)
chain = ChainMap(*(l["server"] for l in loaded))
print(chain["port"], chain["path"], chain["e"], len(chain), sorted(chain), chain.parents["host"])
s = Server(port=chain["port"], host=chain["host"])
print(s, s.with_port(1))
for bad in (0, "80", 70000):
    try:
        s.with_port(bad)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(get_type_hints(Shape, include_extras=True), Shape.__required_keys__, sorted(Shape.__optional_keys__), Shape(kind="a"))
print(Pair, Pair[str], Pair.__type_params__, Pair.__value__, get_args(Pair[str, str]), UserId(5), UserId)
print(first({}, 3), first.__type_params__, first.__annotations__, Checked.__parameters__, Checked[int])
f = Fold({"Straße": 1})
f["B"] = 2
print(f["STRASSE"], f, f | {"C": 3}, "b" in f, f.get("Q", 0))


@contextlib.contextmanager
def step(name, swallow=()):
    print("enter", name)
    try:
        yield name.upper()
    except swallow as e:
        print("swallowed", repr(e))
    finally:
        print("leave", name)


with contextlib.ExitStack() as stack:
    names = [stack.enter_context(step(n, KeyError if n == "b" else ())) for n in "abc"]
    stack.callback(print, "callback", sep="!")
    stack.push(lambda t, v, tb: print("pushed", t and t.__name__, v))
    print(names)
    raise KeyError("k")
with contextlib.suppress(ZeroDivisionError), contextlib.redirect_stdout(io.StringIO()) as out:
    print("hidden")
    1 / 0
print(repr(out.getvalue()))
try:
    tomllib.loads("a = [1, 2\nb = 3")
except tomllib.TOMLDecodeError as e:
    print(e)
try:
    ET.fromstring("<a><b></a>")
except ET.ParseError as e:
    print(e, e.position, e.code)
try:
    print(sources[1].parser.get("base", "missing"))
except configparser.Error as e:
    print(type(e).__name__, e)
with step("outer"):
    with step("inner"):
        Server(port=1, host=2)
