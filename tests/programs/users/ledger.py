"""A bank ledger with exact decimals, rounding rules and an audit trail."""
import csv
import io
from collections import defaultdict
from contextlib import contextmanager
from decimal import ROUND_HALF_EVEN, ROUND_UP, Decimal, InvalidOperation, getcontext, localcontext
from fractions import Fraction
from itertools import accumulate, groupby
from operator import attrgetter
from typing import NamedTuple

CENT = Decimal("0.01")


class InsufficientFunds(ValueError):
    def __init__(self, account, wanted, available):
        self.account, self.wanted, self.available = account, wanted, available
        super().__init__(f"{account}: wanted {wanted}, have {available}")

    def __reduce__(self):
        return (type(self), (self.account, self.wanted, self.available))


class Entry(NamedTuple):
    day: int
    account: str
    amount: Decimal
    memo: str = ""

    @property
    def sign(self):
        return "+" if self.amount >= 0 else "-"


class Ledger:
    def __init__(self):
        self.entries = []
        self._open = set()

    def open(self, *names):
        self._open |= set(names)
        return self

    def balance(self, account):
        if account not in self._open:
            raise KeyError(account)
        return sum((e.amount for e in self.entries if e.account == account), Decimal(0))

    def post(self, day, account, amount, memo=""):
        amount = Decimal(amount).quantize(CENT, rounding=ROUND_HALF_EVEN)
        if self.balance(account) + amount < 0:
            raise InsufficientFunds(account, -amount, self.balance(account))
        self.entries.append(Entry(day, account, amount, memo))

    @contextmanager
    def transaction(self):
        mark = len(self.entries)
        try:
            yield self
        except Exception as error:
            del self.entries[mark:]
            error.add_note(f"rolled back to entry {mark}")
            raise

    def transfer(self, day, source, target, amount):
        with self.transaction():
            self.post(day, target, amount, f"from {source}")
            self.post(day, source, -Decimal(amount), f"to {target}")

    def report(self):
        by_account = sorted(self.entries, key=attrgetter("account", "day"))
        for account, group in groupby(by_account, key=attrgetter("account")):
            group = list(group)
            running = accumulate(e.amount for e in group)
            print(f"== {account} ==")
            for entry, total in zip(group, running, strict=True):
                print(f"{entry.day:>3} {entry.sign}{abs(entry.amount):>12,.2f} {total:>12,.2f}  {entry.memo or '-'}")

    def interest(self, day, rate, days):
        for account in sorted(self._open):
            exact = Fraction(self.balance(account)) * Fraction(rate) * days / 365
            with localcontext() as context:
                context.prec = 50
                value = Decimal(exact.numerator) / Decimal(exact.denominator)
            if value:
                self.post(day, account, value, f"interest {rate}")


bank = Ledger().open("alice", "bob", "cafe")
bank.post(1, "alice", "1000.005", "salary")
bank.post(1, "bob", "250.015", "salary")
bank.transfer(2, "alice", "cafe", "12.345")
bank.transfer(3, "bob", "alice", "100")
for attempt in (("bob", "alice", "5000"), ("bob", "nobody", "1"), ("alice", "bob", "lots")):
    try:
        bank.transfer(4, *attempt)
    except InsufficientFunds as error:
        print(type(error).__name__, error, error.__notes__, repr(error.available))
    except (KeyError, InvalidOperation) as error:
        print(type(error).__name__, error, getattr(error, "__notes__", None))
bank.interest(365, "0.0375", 363)
bank.report()

text = io.StringIO()
writer = csv.DictWriter(text, fieldnames=Entry._fields, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
writer.writeheader()
writer.writerows(e._asdict() for e in bank.entries[:3])
print(text.getvalue(), end="")
text.seek(0)
print([row["amount"] for row in csv.DictReader(text)])

totals = defaultdict(Decimal)
for entry in bank.entries:
    totals[entry.account, entry.sign] += entry.amount
print({key: str(value) for key, value in sorted(totals.items())})
print(Decimal("7.325").quantize(CENT), Decimal("7.335").quantize(CENT), Decimal("-7.325").quantize(CENT, ROUND_UP))
print(getcontext().prec, Decimal(1) / 7, Decimal("1e400") * 10, Decimal("NaN").is_nan(), Decimal("-0.0"))
print(f"{Decimal('1234567.891'):,.2f} {Decimal('0.00012'):e} {Decimal('12'):08.3f} {Decimal('1e3'):f} {Decimal('.5'):%}")
print(max(bank.entries, key=attrgetter("amount")), min(e.amount for e in bank.entries))
print(sum(map(Fraction, (e.amount for e in bank.entries)), Fraction(0)), Decimal("2").sqrt(), Decimal(10).ln())
