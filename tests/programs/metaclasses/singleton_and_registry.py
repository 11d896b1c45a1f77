class Plugin(type):
    registry = {}
    def __new__(m, name, bases, ns, key=None, **kw):
        cls = super().__new__(m, name, bases, ns, **kw)
        if key: m.registry[key] = cls
        return cls
    def __init__(cls, name, bases, ns, key=None): super().__init__(name, bases, ns); cls.key = key
    def __getitem__(cls, key): return Plugin.registry[key]
    def __iter__(cls): return iter(sorted(Plugin.registry))
    def __contains__(cls, key): return key in Plugin.registry
    def __len__(cls): return len(Plugin.registry)
    def __bool__(cls): return True
    def __dir__(cls): return ["custom"]
    @property
    def label(cls): return f"<{cls.__name__}:{cls.key}>"


class Base(metaclass=Plugin): pass
class A(Base, key="a"): pass
class B(Base, key="b"): pass


print(Base["a"], list(Base), "b" in Base, len(Base), A.label, B.key, Base.key, bool(Base), dir(A), type(A) is Plugin)
try: A().label
except AttributeError as e: print(e)
try:
    class C(Base, nope=1): pass
except TypeError as e: print(e)
Base["zzz"]
