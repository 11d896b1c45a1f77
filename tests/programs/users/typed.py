"""Typing-heavy code: protocols, generics of PEP 695, TypedDict, overloads, introspection."""
import collections.abc
import typing
from dataclasses import dataclass
from typing import (Annotated, Any, Callable, ClassVar, Concatenate, Final, Generic, Literal, NamedTuple, NewType, NotRequired,
                    Optional, ParamSpec, Protocol, ReadOnly, Required, Self, TypedDict, TypeGuard, TypeVar, TypeVarTuple, Union,
                    Unpack, assert_never, cast, final, get_args, get_origin, get_type_hints, no_type_check, overload,
                    override, runtime_checkable)

UserId = NewType("UserId", int)
type Json = None | bool | int | float | str | list[Json] | dict[str, Json]
type Pair[A, B = int] = tuple[A, B]
P = ParamSpec("P")
T_co = TypeVar("T_co", covariant=True)
Ts = TypeVarTuple("Ts")


@runtime_checkable
class SupportsArea(Protocol):
    name: str

    def area(self) -> float: ...


class Movie(TypedDict, total=False):
    title: Required[str]
    year: ReadOnly[int]
    tags: NotRequired[list[str]]


class Point(NamedTuple):
    x: float
    y: float = 0.0


class Stack[T: (int, str)]:
    limit: ClassVar[int] = 3
    __items: list[T]

    def __init__(self, *items: T) -> None:
        self.__items = list(items)

    def push(self, item: T) -> Self:
        if len(self.__items) >= self.limit:
            raise OverflowError(f"more than {self.limit}")
        self.__items.append(item)
        return self

    def map[U](self, f: Callable[[T], U]) -> "list[U]":
        return [f(x) for x in self.__items]


@dataclass(slots=True, order=True)
class Square:
    side: float
    name: str = "square"

    def area(self) -> float:
        return self.side ** 2


class Reader(Generic[T_co]):
    def read(self) -> T_co: ...


def traced[**Q, R](f: Callable[Q, R]) -> Callable[Concatenate[str, Q], R]:
    def inner(label: str, *args: Q.args, **kwargs: Q.kwargs) -> R:
        print(label, end=": ")
        return f(*args, **kwargs)
    return inner


@overload
def parse(x: str) -> int: ...
@overload
def parse(x: bytes) -> str: ...
def parse(x):
    return int(x) if isinstance(x, str) else x.decode()


@traced
def add(a: int, b: int = 2, *, scale: float = 1.0) -> float:
    return (a + b) * scale


def is_strs(v: list[object]) -> TypeGuard[list[str]]:
    return all(isinstance(x, str) for x in v)


def first[T](items: collections.abc.Sequence[T], default: T | None = None) -> T | None:
    return items[0] if items else default


def kind(mode: Literal["r", "w"]) -> str:
    match mode:
        case "r":
            return "reading"
        case "w":
            return "writing"
        case _:
            assert_never(mode)


print(Stack[int], Stack(1).push(2).map(str), Stack.__type_params__, Stack.__type_params__[0].__constraints__)
print(isinstance(Square(2), SupportsArea), isinstance(3, SupportsArea), issubclass(Square, SupportsArea) if False else "-")
print(Json, Json.__value__, Pair[str], Pair.__type_params__, Pair[str, bytes].__args__, Pair.__value__)
print(Movie.__required_keys__, Movie.__optional_keys__, Movie.__readonly_keys__, Movie.__total__, Movie(title="x"))
print(Point._field_defaults, Point(1), Point.__annotations__, UserId(5) + 1, UserId.__name__, UserId)
print(add("sum", 1, scale=2.5), parse("42"), parse(b"hi"), len(typing.get_overloads(parse)))
print(first([3]), first([]), kind("r"), is_strs(["a"]), cast(int, "not checked"))
print(get_type_hints(Square), get_type_hints(Stack.push), get_type_hints(first))
print(get_type_hints(Movie, include_extras=True))


class Settings:
    size: Annotated[int, "bytes", range(10)] = 5
    names: Final[list[str]] = []
    later: "Undefined | None"
    maybe: Optional[int] = None


print(Settings.__annotations__ if False else sorted(typing.get_type_hints(Settings, localns={"Undefined": Square}, include_extras=True).items()))
for t in (Union[int, str, None], Optional[list[int]], int | None, Callable[[int, str], bool], Callable[..., Any],
          Callable[P, int], dict[str, list[int]], Literal[1, "a", True], tuple[int, ...], tuple[()], tuple[Unpack[Ts]],
          Annotated[int, 5], type[int], collections.abc.Iterator[int], Reader[int], ClassVar[int], list["Square"], Any, Self):
    print(t, "|", get_origin(t), "|", get_args(t))
print(Union[int, int], Union[int, str] == Union[str, int], hash(int | str) == hash(str | int), int | str | int, Union[int])
print(Reader[int] == Reader[int], Reader.__parameters__, Reader[int].__origin__, list[T_co][int], dict[str, T_co].__parameters__)
print([t for t in Stack.__orig_bases__], Reader.__mro__, Pair.__module__, typing.get_protocol_members(SupportsArea), typing.is_typeddict(Movie))


class Base:
    @final
    def fixed(self) -> int: return 1

    @override
    def __repr__(self) -> str: return "Base"


print(Base.fixed.__final__, Base.__repr__.__override__, Base())
for bad in (lambda: Stack[int, str], lambda: Union[()], lambda: Literal[()], lambda: int | "str", lambda: NewType("X", int)("x"), lambda: Any(), lambda: SupportsArea(), lambda: Optional[1, 2], lambda: list[int]()[0], lambda: Stack(1, 2, 3).push(4), lambda: kind("x"), lambda: isinstance(1, list[int]), lambda: get_type_hints(Settings), lambda: Movie(1), lambda: TypeVar("T", int), lambda: ClassVar[ClassVar[int]], lambda: isinstance({}, Movie), lambda: Callable[int], lambda: Generic[int], lambda: Self[int]):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
