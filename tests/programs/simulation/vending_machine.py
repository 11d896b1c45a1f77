class Machine:
    PRICES = {"tea": 120, "cola": 150}
    def __init__(self): self.money, self.stock, self.state = 0, {"tea": 1, "cola": 2}, self.idle
    def idle(self, event, value=None):
        if event == "coin": self.money += value; self.state = self.paying; return f"credit {self.money}"
        return "insert coins"
    def paying(self, event, value=None):
        match event, value:
            case "coin", n: self.money += n; return f"credit {self.money}"
            case "select", item if not self.stock.get(item): return f"{item} sold out"
            case "select", item if self.money < (p := self.PRICES[item]): return f"{p - self.money} missing"
            case "select", item:
                self.stock[item] -= 1; change = self.money - self.PRICES[item]; self.money = 0; self.state = self.idle
                return f"{item}, change {change}"
            case "refund", _: m, self.money, self.state = self.money, 0, self.idle; return f"returned {m}"
        raise ValueError(f"unknown event {event}")
m = Machine()
for e in [("select", "tea"), ("coin", 100), ("select", "tea"), ("coin", 50), ("select", "tea"), ("coin", 200), ("select", "tea"), ("refund",), ("coin", 150), ("select", "cola")]: print(*e, "->", m.state(*e))
m.state("coin", 1); m.state("kick")
