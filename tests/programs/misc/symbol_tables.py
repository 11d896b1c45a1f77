import symtable

SOURCE = """
x = 1
def outer(a, b=x):
    y = a
    def inner():
        nonlocal y
        global g
        y = g = len(b)
        return y
    return inner
class C:
    attr = x
    def m(self): return __class__
"""


def show(t, depth=0):
    print("  " * depth, t.get_type(), t.get_name(), t.is_nested(), t.is_optimized())
    for s in sorted(t.get_symbols(), key=lambda s: s.get_name()):
        flags = [n for n in ("parameter", "global", "nonlocal", "local", "free", "imported", "assigned", "referenced", "namespace") if getattr(s, "is_" + n)()]
        print("  " * depth, "  ", s.get_name(), *flags)
    for c in t.get_children(): show(c, depth + 1)


show(symtable.symtable(SOURCE, "<s>", "exec"))
