# Classes by attrs: defaults, validators, converters, frozen and slotted classes, comparison, evolution, serialisation.
import attr
import attrs
from attr import validators


@attr.s(auto_attribs=True, order=True)
class Point:
    x: int = attr.ib(validator=validators.instance_of(int))
    y: int = attr.ib(default=0, converter=int)
    tags: list = attr.Factory(list)


print(Point(1, "2"), Point(1) < Point(2), Point(1) == Point(1, 0, []), Point(1, tags=["a"]))
try:
    Point("one")
except TypeError as e:
    print(e.args[0])


@attrs.define
class Slotted:
    name: str = attrs.field()
    size: int = attrs.field(default=3, validator=[attrs.validators.ge(0), attrs.validators.lt(10)])

    @name.validator
    def _check(self, attribute, value):
        if not value:
            raise ValueError(f"{attribute.name} is empty")

    @property
    def both(self):
        return f"{self.name}{self.size}"


s = Slotted("n")
print(s, s.both, hasattr(s, "__dict__"), attrs.evolve(s, size=4), attrs.asdict(s), attrs.astuple(s))
for wrong in (lambda: Slotted(""), lambda: Slotted("a", 10), lambda: setattr(s, "size", -1), lambda: setattr(s, "other", 1)):
    try:
        wrong()
    except (ValueError, AttributeError) as e:
        print(type(e).__name__, str(e).split(" and no ")[0])


@attrs.frozen(kw_only=True)
class Fixed:
    key: str
    value: object = attrs.field(factory=dict, repr=lambda v: f"<{len(v)}>", hash=False, eq=False)
    _hidden: int = attrs.field(default=7, repr=False)

    def __attrs_post_init__(self):
        self.value["seen"] = self._hidden


f = Fixed(key="k", hidden=8)
print(f, hash(f) == hash(Fixed(key="k", hidden=8)), f == Fixed(key="k", value={"x": 1}, hidden=8), f.value)
try:
    f.key = "other"
except attrs.exceptions.FrozenInstanceError as e:
    print(type(e).__name__)
print([a.name for a in attrs.fields(Fixed)], attrs.has(Fixed), attrs.has(int))
Made = attr.make_class("Made", {"a": attr.ib(default=1), "b": attr.ib(default=2)}, bases=(Slotted,))
print(Made("q"), attr.asdict(Made("q"), filter=lambda a, v: a.name != "b"))


@attrs.define
class Base:
    a: int

    def hello(self):
        return "base"


@attrs.define
class Child(Base):
    b: int = 2

    def hello(self):
        return super().hello() + " child " + str(__class__ is Child)


print(Child(1), Child(1).hello())
