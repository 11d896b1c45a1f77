"""Stock keeping: argparse with sub-commands, sqlite3, dataclasses, csv."""
import argparse
import csv
import io
import sqlite3
import sys
from dataclasses import asdict, dataclass, field, fields, replace
from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation
from enum import Enum, StrEnum, auto


class Unit(StrEnum):
    PIECE = auto()
    KILO = "kg"
    LITRE = "l"


@dataclass(order=True, slots=True, kw_only=True)
class Item:
    sort: tuple = field(init=False, repr=False)
    name: str
    price: Decimal
    amount: int = 0
    unit: Unit = Unit.PIECE
    tags: list[str] = field(default_factory=list, compare=False)

    def __post_init__(self):
        self.sort = (self.unit, self.name)
        if self.price < 0:
            raise ValueError(f"negative price: {self.price!r}")

    @property
    def total(self):
        return (self.price * self.amount).quantize(Decimal("0.01"), ROUND_HALF_EVEN)


def money(text):
    try:
        return Decimal(text)
    except InvalidOperation as e:
        raise argparse.ArgumentTypeError(f"{text!r} is no amount of money") from e


def build():
    parser = argparse.ArgumentParser(prog="stock", description=__doc__, epilog="Prices are in euro.")
    parser.add_argument("-v", "--verbose", action="count", default=0)
    parser.add_argument("--version", action="version", version="%(prog)s 1.2")
    sub = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    add = sub.add_parser("add", help="add an item", aliases=["a"])
    add.add_argument("name")
    add.add_argument("price", type=money)
    add.add_argument("-n", "--amount", type=int, default=1, help="how many (default: %(default)s)")
    add.add_argument("-u", "--unit", type=Unit, choices=list(Unit), default=Unit.PIECE)
    add.add_argument("-t", "--tag", action="append", dest="tags", default=[])
    group = sub.add_parser("list", help="show items").add_mutually_exclusive_group()
    group.add_argument("--csv", action="store_true")
    group.add_argument("--by", choices=("name", "price"), default="name")
    return parser


class Stock:
    def __init__(self):
        self.db = sqlite3.connect(":memory:")
        self.db.row_factory = sqlite3.Row
        sqlite3.register_adapter(Decimal, str)
        self.db.execute("CREATE TABLE item(name TEXT PRIMARY KEY, price TEXT, amount INT CHECK(amount >= 0), unit TEXT, tags TEXT)")

    def add(self, item):
        with self.db:
            self.db.execute(
                "INSERT INTO item VALUES(:name, :price, :amount, :unit, :tags)",
                {**{k: v for k, v in asdict(item).items() if k != "sort"}, "tags": ",".join(item.tags)},
            )

    def items(self):
        for row in self.db.execute("SELECT * FROM item ORDER BY rowid"):
            values = dict(row)
            yield Item(**values | {"price": Decimal(row["price"]), "unit": Unit(row["unit"]), "tags": row["tags"].split(",") if row["tags"] else []})


def main(stock, argv):
    try:
        args = build().parse_args(argv)
    except SystemExit as e:
        print("exit", e.code)
        return
    match args:
        case argparse.Namespace(command="add" | "a", name=name, price=price):
            try:
                stock.add(Item(name=name, price=price, amount=args.amount, unit=args.unit, tags=args.tags))
            except (ValueError, sqlite3.Error) as e:
                print(type(e).__name__, e)
        case argparse.Namespace(csv=True):
            out = io.StringIO()
            w = csv.DictWriter(out, [f.name for f in fields(Item) if f.init], quoting=csv.QUOTE_NONNUMERIC)
            w.writeheader()
            w.writerows({k: v for k, v in asdict(i).items() if k != "sort"} for i in stock.items())
            print(out.getvalue(), end="")
        case argparse.Namespace(by=key):
            for i in sorted(stock.items(), key=lambda i: getattr(i, key)):
                print(f"{i.name:<12}|{i.price:>10,.2f}|{i.amount:^5}|{i.unit!s:>6}|{i.total:>12}|{i.tags}")
    if args.verbose:
        print(args)


sys.stderr = sys.stdout
stock = Stock()
for line in [
    "add apple 0.35 -n 120 -t fruit -t red", "add milk 1.19 -u l", "a flour 12.5 -u kg -n 3", "add apple 1", "add x -1", "add y abc",
    "add z 1 -u mile", "list", "list --csv", "list --by price", "list --csv --by name", "remove x", "", "--version", "-vv list", "add -h", "add --am 3",
]:
    print("$", line)
    main(stock, line.split())
a = Item(name="a", price=Decimal("1.005"), amount=3)
print(a, replace(a, amount=5).total, a < Item(name="b", price=Decimal(0)), sorted(Unit), Unit("kg").name)
try:
    a.colour = 1
except AttributeError as e:
    print(e)
try:
    Item("a")
except TypeError as e:
    print(e)
Unit("mile")
