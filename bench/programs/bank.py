"""Classes the everyday way: inheritance, super, properties, __getattr__, descriptors, __repr__, class variables."""

SIZE = 90000
ANSWER = 34620490800672


class Money:
    """A descriptor that keeps whole cents."""

    def __set_name__(self, owner, name):
        self.slot = "_" + name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return getattr(instance, self.slot)

    def __set__(self, instance, value):
        if value < -1000000:
            raise ValueError("too low")
        setattr(instance, self.slot, value)


class Account:
    balance = Money()
    opened = 0

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.history = []
        Account.opened += 1

    def move(self, amount):
        if self.balance + amount < self.floor:
            raise ValueError("not covered")
        self.balance += amount
        self.history.append(amount)

    @property
    def floor(self):
        return 0

    def monthly(self):
        return 0

    def __getattr__(self, name):
        if name.startswith("last_"):
            count = int(name[5:])
            return self.history[-count:]
        raise AttributeError(name)


class Savings(Account):
    def __init__(self, owner, balance, rate):
        super().__init__(owner, balance)
        self.rate = rate

    def monthly(self):
        gain = self.balance * self.rate // 1200
        self.balance += gain
        return super().monthly() + gain


class Credit(Account):
    @property
    def floor(self):
        return -50000

    def monthly(self):
        fee = 5 if self.balance < 0 else 0
        self.balance -= fee
        return super().monthly() - fee


def main(n):
    Account.opened = 0
    accounts = []
    for i in range(30):
        accounts.append([Account("a%d" % i, 10000), Savings("s%d" % i, 20000, 3), Credit("c%d" % i)][i % 3])
    refused = 0
    checksum = 0
    seed = 8
    for i in range(n):
        seed = seed * 16807 % 2147483647
        source = accounts[seed % 30]
        target = accounts[seed // 30 % 30]
        amount = seed // 900 % 700
        try:
            source.move(-amount)
            target.move(amount)
        except ValueError:
            refused += 1
        if i % 50 == 0:
            for account in accounts:
                checksum += account.monthly()
            checksum += sum(source.last_3) + hasattr(target, "nothing")
    for account in accounts:
        checksum = (checksum * 31 + account.balance) % 1000000007
    return checksum * 100000 + refused + Account.opened


if __name__ == "__main__":
    import sys
    import time

    rounds = int(sys.argv[2]) if sys.argv[1:2] == ["--bench"] else 0
    for _ in range(rounds or 1):
        start = time.perf_counter()
        answer = main(SIZE)
        seconds = time.perf_counter() - start
        if answer != ANSWER:
            raise AssertionError(f"wrong answer: {answer!r}, not {ANSWER!r}")
        print(f"{seconds:.6f} {answer}" if rounds else f"ok {answer}", flush=True)
