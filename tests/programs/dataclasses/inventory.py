from dataclasses import dataclass, field
from typing import Iterator


@dataclass
class Product:
    sku: str
    price: int
    stock: int = 0


@dataclass
class Inventory:
    products: dict[str, Product] = field(default_factory=dict)
    log: list[str] = field(default_factory=list, repr=False)

    def __iadd__(self, product):
        self.products[product.sku] = product
        self.log.append(f"added {product.sku}")
        return self

    def __getitem__(self, sku): return self.products[sku]
    def __iter__(self) -> Iterator[Product]: return iter(sorted(self.products.values(), key=lambda p: p.sku))
    @property
    def value(self): return sum(p.price * p.stock for p in self)

    def sell(self, sku, n=1):
        p = self[sku]
        if p.stock < n:
            raise ValueError(f"only {p.stock} of {sku} left")
        p.stock -= n
        self.log.append(f"sold {n} {sku}")
        return n * p.price


inv = Inventory()
inv += Product("nut", 2, 100)
inv += Product("bolt", 3, 50)
print(inv.sell("nut", 30), inv.value, inv, *inv.log, sep="\n")
inv.sell("bolt", 51)
