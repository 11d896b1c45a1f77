from typing import *
import typing

print(List[int], Dict[str, List[int]], Optional[int], Union[int, str, None], Callable[[int], str], Callable[..., None], Tuple[int, ...], Any, Literal["a", 1], ClassVar[int], Final[int], Annotated[int, "meta"], Type[int], Iterable[str], Generator[int, None, str])
print(get_origin(List[int]), get_args(Dict[str, int]), get_origin(Union[int, str]), get_args(Callable[[int, str], bool]), get_args(Annotated[int, 1]), get_origin(5), Union[int, int], Union[int, Union[str, int]], Optional[None])
T = TypeVar("T", bound=int); K = TypeVar("K", int, str); P = ParamSpec("P"); Ts = TypeVarTuple("Ts")
class Stack(Generic[T]):
    def push(self, x: T) -> None: ...
print(T, T.__bound__, K.__constraints__, P.args, Ts, Stack[int], Stack.__parameters__, Stack[int]().__orig_class__, Stack.__orig_bases__)
def f(a: int, b: "str" = "x", *c: float) -> Optional[bool]: ...
print(get_type_hints(f), cast(int, "x"), NewType("UserId", int)(5), NewType("U", int).__name__)
class Movie(TypedDict, total=False): title: Required[str]; year: int
print(Movie(title="x"), Movie.__required_keys__, Movie.__optional_keys__, Movie.__total__, is_typeddict(Movie))
class Pt(NamedTuple): x: int; y: int = 0
print(Pt(1), Pt._field_defaults)
@runtime_checkable
class HasLen(Protocol):
    def __len__(self) -> int: ...
print(isinstance([], HasLen), isinstance(5, HasLen), assert_type(5, int), TYPE_CHECKING, get_overloads(f), final(f) is f, f.__final__)
for bad in ("List[1, 2]", "Union[()]", "Optional[int, str]", "Generic[int]", "ClassVar[int, str]", "Literal", "Stack[str, int]", "isinstance([], List[int])", "Any()", "TypeVar('A', int)", "Movie.__call__() and Movie(1, 2)", "assert_never(5)"):
    try: print(bad, eval(bad))
    except Exception as e: print(bad, type(e).__name__, e)
