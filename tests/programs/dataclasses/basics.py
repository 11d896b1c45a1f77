from dataclasses import asdict, astuple, dataclass, field, fields, replace


@dataclass
class Item:
    name: str
    price: float = 0.0
    tags: list = field(default_factory=list)
    secret: str = field(default="s", repr=False, compare=False)

    def __post_init__(self):
        self.price = float(self.price)


a, b = Item("pen", 2), Item("pen", 2.0, secret="other")
print(a, a == b, a != Item("cup"), asdict(a), astuple(a), [f.name for f in fields(Item)])
a.tags.append("x")
print(b.tags, replace(a, price=9), Item.__match_args__, Item.__annotations__)
match a:
    case Item(name, price): print(name, price)
try: Item()
except TypeError as e: print(e)
try:
    @dataclass
    class Bad:
        x: int = 0
        y: str
except TypeError as e: print(e)
@dataclass
class Worse:
    items: list = []
