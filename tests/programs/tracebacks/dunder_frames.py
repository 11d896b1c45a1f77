class Money:
    def __init__(self, amount): self.amount = amount
    def __add__(self, other): return Money(self.amount + other.amount)
    def __repr__(self): return f"Money({self.amount})"


print(Money(1) + Money(2))
print(sum([Money(1), Money(2)], Money(0)))
Money(1) + 5
