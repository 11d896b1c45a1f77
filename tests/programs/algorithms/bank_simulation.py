class InsufficientFunds(Exception):
    def __init__(self, account, needed):
        super().__init__(f"{account.owner} is short of {needed - account.balance}")
        self.account, self.needed = account, needed


class Account:
    def __init__(self, owner, balance=0):
        self.owner, self._balance, self.history = owner, balance, []

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("deposit must be positive")
        self._balance += amount
        self.history.append(("in", amount))

    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFunds(self, amount)
        self._balance -= amount
        self.history.append(("out", amount))

    def __repr__(self):
        return f"<{self.owner}: {self._balance}>"


def transfer(source, target, amount):
    source.withdraw(amount)
    try:
        target.deposit(amount)
    except ValueError:
        source.deposit(amount)
        raise


ann, bob = Account("Ann", 100), Account("Bob")
transfer(ann, bob, 30)
print(ann, bob, ann.history)
try:
    transfer(bob, ann, 50)
except InsufficientFunds as error:
    print(error, error.needed, error.account)
try:
    ann.balance = 1
except AttributeError as error:
    print(error)
transfer(ann, bob, 1000)
