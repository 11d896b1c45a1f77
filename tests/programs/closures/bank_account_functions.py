def account(balance):
    history = []
    def record(kind):
        def decorate(f):
            def inner(amount):
                nonlocal balance
                old = balance; balance = f(balance, amount); history.append((kind, amount, balance - old)); return balance
            return inner
        return decorate
    @record("deposit")
    def deposit(b, a): return b + a
    @record("withdraw")
    def withdraw(b, a):
        if a > b: raise ValueError(f"cannot take {a} from {b}")
        return b - a
    return lambda action, *a: {"deposit": deposit, "withdraw": withdraw, "balance": lambda: balance, "history": lambda: tuple(history)}[action](*a)
a, b = account(100), account(5)
print(a("deposit", 50), a("withdraw", 30), b("balance"), a("history"), b("deposit", 1), a("balance"))
b("withdraw", 100)
