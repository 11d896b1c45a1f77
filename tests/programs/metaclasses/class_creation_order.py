log = []
class Meta(type):
    def __prepare__(name, bases, **kw): log.append(f"prepare {name} {kw}"); return {}
    __prepare__ = staticmethod(__prepare__)
    def __new__(m, n, b, ns, **kw): log.append(f"new {n}"); return super().__new__(m, n, b, ns)
    def __init__(c, n, b, ns, **kw): log.append(f"init {n}"); super().__init__(n, b, ns)
    def __call__(c, *a): log.append(f"call {c.__name__}"); return super().__call__(*a)
class D:
    def __set_name__(s, o, n): log.append(f"set_name {o.__name__}.{n}")
class Base(metaclass=Meta, opt=1):
    d = D()
    def __init_subclass__(cls, **kw): log.append(f"init_subclass {cls.__name__} {kw}")
    def __new__(cls, *a): log.append("obj new"); return super().__new__(cls)
    def __init__(self, *a): log.append(f"obj init {a}")
def deco(c): log.append(f"deco {c.__name__}"); return c
@deco
class Child(Base, x=2): e = D()
Child(5)
print(*log, sep="\n")
