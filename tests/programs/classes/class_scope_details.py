class Meta:
    names = ["a", "b"]
    upper = [n.upper() for n in names]
    pairs = {n: i for i, n in enumerate(names)}
    for _n in names:
        locals()[f"get_{_n}"] = lambda self, _n=_n: f"got {_n}"
    del _n
    counter = 0
    if counter == 0:
        mode = "zero"
    try:
        1 / 0
    except ZeroDivisionError:
        mode += "!"
    class Inner:
        def where(self): return __class__.__qualname__


m = Meta()
print(m.upper, m.pairs, m.get_a(), m.get_b(), m.mode, Meta.Inner().where(), [k for k in vars(Meta) if not k.startswith("__")])


class Bad:
    base = 2
    values = [n * 2 for n in range(base)]
    nested = [[n for n in range(k)] for k in range(base)]


print(Bad.values, Bad.nested)


class Worse:
    offset = 1
    f = lambda self: offset
Worse().f()
