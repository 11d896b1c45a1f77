from typing import Protocol, Self, override, runtime_checkable


@runtime_checkable
class Drawable(Protocol):
    color: str
    def draw(self) -> str: ...


class Sprite:
    color = "red"
    def draw(self): return f"{self.color} sprite"


class Repo[K, V]:
    def __init__(self): self.items: dict[K, V] = {}
    def add(self, k: K, v: V) -> Self: self.items[k] = v; return self
    def map[R](self, f: "Callable[[V], R]") -> "Repo[K, R]":
        new = Repo[K, R]()
        for k, v in self.items.items(): new.add(k, f(v))
        return new


class Named(Repo[str, int]):
    @override
    def add(self, k, v): return super().add(k.upper(), v)


print(isinstance(Sprite(), Drawable), isinstance("x", Drawable), Repo[int, str], Repo.__type_params__, Named.__orig_bases__, Named().add("a", 1).map(lambda v: v * 2.5).items, Named.add.__override__)
type Pair[A] = tuple[A, A]
print(Pair[int], Pair.__value__, Pair[int].__args__, Repo[int, str]().add(1, "x").items)
print(issubclass(Sprite, Drawable))
