class Field:
    def __init__(self, kind, default=None): self.kind, self.default = kind, default
    def __set_name__(self, owner, name): self.name = name; print("naming", owner.__name__, name)


class ModelMeta(type):
    @classmethod
    def __prepare__(m, name, bases, **kw): print("prepare", name); return {}
    def __new__(m, name, bases, ns):
        fields = {k: v for b in reversed(bases) for k, v in getattr(b, "fields", {}).items()}
        fields |= {k: v for k, v in ns.items() if isinstance(v, Field)}
        cls = super().__new__(m, name, bases, {k: v for k, v in ns.items() if k not in fields} | {"fields": fields})
        for k, f in fields.items():
            if k in ns: f.__set_name__(cls, k)
        return cls


class Model(metaclass=ModelMeta):
    def __init__(self, **kw):
        for k, f in self.fields.items(): setattr(self, k, f.kind(kw.pop(k, f.default)))
        if kw: raise TypeError(f"unknown fields: {', '.join(kw)}")
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{k}={getattr(self, k)!r}' for k in self.fields)})"


class User(Model):
    name = Field(str, "anon")
    age = Field(int, 0)
class Admin(User):
    level = Field(int, 1)


print(User(name="Ann", age="30"), Admin(), list(Admin.fields), hasattr(User, "name"))
Admin(power=9)
