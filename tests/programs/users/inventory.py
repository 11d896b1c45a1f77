"""A dataclass-based inventory: ordering, hashing, frozen parts, replace, JSON in and out, reports."""
import json
import operator
from collections import Counter, defaultdict
from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, replace
from datetime import date, datetime, timedelta
from enum import Enum, Flag, IntEnum, auto
from functools import cached_property, singledispatch, singledispatchmethod
from itertools import batched, chain, groupby, pairwise
from typing import ClassVar


class Unit(Enum):
    PIECE = "pc"
    KILO = "kg"
    LITRE = "l"

    def __str__(self):
        return self.value

    @classmethod
    def _missing_(cls, value):
        return next((m for m in cls if m.name == str(value).upper()), None)


class Level(IntEnum):
    LOW = 1
    NORMAL = 2
    HIGH = 3


class Trait(Flag):
    FRAGILE = auto()
    COLD = auto()
    HEAVY = auto()
    SPECIAL = FRAGILE | COLD


@dataclass(frozen=True, order=True, slots=True)
class Sku:
    group: str
    number: int = field(compare=True)
    note: str = field(default="", compare=False, repr=False)

    def __post_init__(self):
        if not self.group.isupper():
            raise ValueError(f"group {self.group!r} must be upper case")

    def __str__(self):
        return f"{self.group}-{self.number:04d}"

    @classmethod
    def parse(cls, text):
        group, _, number = text.partition("-")
        return cls(group, int(number))


@dataclass
class Article:
    sku: Sku
    name: str
    price: float
    unit: Unit = Unit.PIECE
    stock: int = 0
    traits: Trait = Trait(0)
    tags: set[str] = field(default_factory=set)
    best_before: date | None = None
    count: ClassVar[int] = 0

    def __post_init__(self):
        type(self).count += 1

    @property
    def level(self):
        return Level.LOW if self.stock < 5 else Level.HIGH if self.stock > 50 else Level.NORMAL

    @cached_property
    def label(self):
        print(f"(making label of {self.sku})")
        return f"{self.name} [{self.sku}] {self.price:.2f}/{self.unit}"

    def __contains__(self, tag):
        return tag in self.tags


class Inventory:
    def __init__(self, *articles):
        self._by_sku = {a.sku: a for a in articles}

    def __len__(self):
        return len(self._by_sku)

    def __iter__(self):
        return iter(sorted(self._by_sku.values(), key=operator.attrgetter("sku")))

    @singledispatchmethod
    def __getitem__(self, key):
        raise TypeError(f"cannot look up by {type(key).__name__}")

    @__getitem__.register
    def _(self, key: Sku):
        return self._by_sku[key]

    @__getitem__.register(str)
    def _(self, key):
        return self._by_sku[Sku.parse(key)]

    @__getitem__.register
    def _(self, key: int):
        return list(self)[key]

    def value(self):
        return sum(a.price * a.stock for a in self)

    def by(self, key):
        key = key if callable(key) else operator.attrgetter(key)
        return {k: [a.name for a in g] for k, g in groupby(sorted(self, key=key), key)}


@singledispatch
def encode(value):
    raise TypeError(f"{type(value).__name__} is not JSON serializable")


@encode.register(set | frozenset)
def _(value):
    return sorted(value)


@encode.register
def _(value: date):
    return value.isoformat()


@encode.register
def _(value: Enum):
    return value.value


today = date(2024, 2, 28)
inventory = Inventory(
    Article(Sku("FRU", 7), "apple", 2.5, Unit("kilo"), 120, Trait.COLD, {"red", "bio"}, today + timedelta(days=2)),
    Article(Sku("FRU", 3, "imported"), "mango", 1.99, stock=3, traits=Trait.FRAGILE | Trait.COLD, best_before=date(2024, 3, 1)),
    Article(Sku("DRI", 12), "milk", 0.89, Unit("l"), 30, Trait.SPECIAL, {"bio"}, today - timedelta(weeks=1)),
    Article(Sku("TOO", 1), "hammer", 24.9, stock=7, traits=Trait.HEAVY),
)
print(len(inventory), Article.count, [str(a.sku) for a in inventory], f"{inventory.value():,.2f}")
print(inventory["FRU-0003"], inventory[0].name, inventory[Sku("DRI", 12)].label, inventory[Sku("DRI", 12)].label)
print(inventory.by("level"), inventory.by(lambda a: a.sku.group), {str(k): v for k, v in inventory.by(lambda a: a.unit.name).items()})
print([a.name for a in inventory if a.best_before and a.best_before < today], "bio" in inventory[0], Trait.COLD in inventory[1].traits)
print(list(Trait.SPECIAL), Trait.FRAGILE | Trait.HEAVY, ~Trait.COLD, Trait(5), Trait["COLD"], repr(Level.HIGH), Level(2) < Level.HIGH, Level.LOW + 1)
text = json.dumps([asdict(a) for a in inventory][:2], default=encode, indent=1, sort_keys=True)
print(text)
back = json.loads(text, object_hook=lambda d: Sku(**d) if "number" in d else d)
print(back[0]["sku"], back[0]["sku"] == Sku("DRI", 12), astuple(inventory[3])[:3])
cheaper = replace(inventory["TOO-0001"], price=19.5, stock=8)
print(cheaper == inventory["TOO-0001"], cheaper.price, Article.count, [f.name for f in fields(cheaper)][:3], cheaper.sku is inventory[3].sku)
for bad in (lambda: Sku("fru", 1), lambda: setattr(cheaper.sku, "number", 2), lambda: inventory[1.5], lambda: inventory["FRU-0099"], lambda: Unit("ounce"), lambda: replace(cheaper, colour=1), lambda: Article("x"), lambda: Sku("A", 1) < 5, lambda: json.dumps({"x": object()}, default=encode), lambda: {cheaper: 1}, lambda: Level("2"), lambda: Trait(99)):
    try:
        print(bad())
    except FrozenInstanceError as error:
        print("frozen:", error)
    except Exception as error:
        print(type(error).__name__, error)
tags = Counter(chain.from_iterable(a.tags for a in inventory))
print(tags.most_common(), [tuple(n for n in b) for b in batched((a.name for a in inventory), 3)], [b.stock - a.stock for a, b in pairwise(inventory)])
groups = defaultdict(lambda: [0, 0.0])
for a in inventory:
    groups[a.sku.group][0] += a.stock
    groups[a.sku.group][1] += a.stock * a.price
for group, (stock, value) in sorted(groups.items(), key=lambda kv: -kv[1][1]):
    print(f"|{group:<6}|{stock:>6}|{value:>10.2f}|{value / inventory.value():>7.1%}|")
print(datetime.combine(today, datetime.min.time()).isoformat(), (today.replace(day=29) - today).days, f"{today:%d %b %Y}")
