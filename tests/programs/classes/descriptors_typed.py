class Typed:
    def __init__(self, kind, check=lambda v: True):
        self.kind, self.check = kind, check

    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        return self if obj is None else getattr(obj, self.name)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}, not {type(value).__name__}")
        if not self.check(value):
            raise ValueError(f"bad {self.name[1:]}: {value!r}")
        setattr(obj, self.name, value)


class Item:
    name = Typed(str, str.isidentifier)
    count = Typed(int, lambda n: n >= 0)

    def __init__(self, name, count):
        self.name, self.count = name, count


item = Item("bolt", 5)
item.count += 10
print(item.name, item.count, vars(item), type(Item.name).__name__)
for name, count in (("a b", 1), (5, 1), ("x", -1), ("x", "1")):
    try:
        Item(name, count)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
del item.count
