"""A little ORM: a metaclass, descriptors, queries that read like sentences."""
import operator
from datetime import date
from typing import Any, ClassVar, Self


class Field:
    counter = 0

    def __init__(self, kind, *, default=..., null=False, check=None):
        self.kind, self.default, self.null, self.check = kind, default, null, check
        Field.counter += 1
        self.order = Field.counter

    def __set_name__(self, owner, name):
        self.name, self.owner = name, owner

    def __get__(self, instance, owner=None):
        if instance is None:
            return Column(self)
        try:
            return instance._values[self.name]
        except KeyError:
            raise AttributeError(f"{owner.__name__}.{self.name} is not set") from None

    def __set__(self, instance, value):
        if value is None and not self.null:
            raise ValueError(f"{self.name} must not be None")
        if value is not None and not isinstance(value, self.kind):
            raise TypeError(f"{self.name}: expected {self.kind.__name__}, got {type(value).__name__}")
        if self.check and value is not None and not self.check(value):
            raise ValueError(f"{self.name}: {value!r} not allowed")
        instance._values[self.name] = value

    def __delete__(self, instance):
        del instance._values[self.name]


class Column:
    def __init__(self, field):
        self.field = field

    def _make(op, sign):
        def compare(self, other):
            return Condition(f"{self.field.name} {sign} {other!r}", lambda row: op(getattr(row, self.field.name), other))
        return compare

    __eq__ = _make(operator.eq, "=")
    __ne__ = _make(operator.ne, "<>")
    __lt__ = _make(operator.lt, "<")
    __le__ = _make(operator.le, "<=")
    __gt__ = _make(operator.gt, ">")
    __ge__ = _make(operator.ge, ">=")
    __hash__ = None

    def isin(self, values):
        return Condition(f"{self.field.name} IN {tuple(values)}", lambda row: getattr(row, self.field.name) in values)


class Condition:
    def __init__(self, text, test):
        self.text, self.test = text, test

    def __and__(self, other):
        return Condition(f"({self.text} AND {other.text})", lambda r: self.test(r) and other.test(r))

    def __or__(self, other):
        return Condition(f"({self.text} OR {other.text})", lambda r: self.test(r) or other.test(r))

    def __invert__(self):
        return Condition(f"NOT {self.text}", lambda r: not self.test(r))

    def __bool__(self):
        raise TypeError("use & and | between conditions")


class ModelMeta(type):
    registry: ClassVar[dict[str, type]] = {}

    @classmethod
    def __prepare__(mcls, name, bases, *, table=None, **kw):
        return super().__prepare__(name, bases)

    def __new__(mcls, name, bases, ns, *, table=None, abstract=False):
        cls = super().__new__(mcls, name, bases, ns)
        fields = {}
        for base in reversed(cls.__mro__[1:]):
            fields |= getattr(base, "_fields", {})
        fields |= {k: v for k, v in ns.items() if isinstance(v, Field)}
        cls._fields = dict(sorted(fields.items(), key=lambda item: item[1].order))
        cls._table = table or name.lower() + "s"
        if not abstract:
            mcls.registry[cls._table] = cls
            cls._rows = []
        return cls

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)

    def __iter__(cls):
        return iter(cls._rows)

    def __len__(cls):
        return len(cls._rows)

    def __contains__(cls, row):
        return row in cls._rows

    def __repr__(cls):
        return f"<model {cls.__name__}({', '.join(cls._fields)})>"


class Query:
    def __init__(self, model, conditions=(), key=None):
        self.model, self.conditions, self.key = model, conditions, key

    def where(self, *conditions, **equal):
        extra = tuple(getattr(self.model, k) == v for k, v in equal.items())
        return Query(self.model, self.conditions + conditions + extra, self.key)

    def order(self, key):
        return Query(self.model, self.conditions, key)

    def __iter__(self):
        rows = [r for r in self.model if all(c.test(r) for c in self.conditions)]
        if self.key:
            rows.sort(key=operator.attrgetter(self.key.lstrip("-")), reverse=self.key.startswith("-"))
        yield from rows

    def __str__(self):
        where = " AND ".join(c.text for c in self.conditions)
        return f"SELECT * FROM {self.model._table}" + (f" WHERE {where}" if where else "")


class Model(metaclass=ModelMeta, abstract=True):
    def __init__(self, **values: Any) -> None:
        self._values = {}
        for name, field in self._fields.items():
            if name in values:
                setattr(self, name, values.pop(name))
            elif field.default is not ...:
                setattr(self, name, field.default() if callable(field.default) else field.default)
        if values:
            raise TypeError(f"{type(self).__name__} has no field {', '.join(map(repr, sorted(values)))}")

    def save(self) -> Self:
        type(self)._rows.append(self)
        return self

    @classmethod
    def query(cls) -> Query:
        return Query(cls)

    def __init_subclass__(cls, **kw):
        super().__init_subclass__()
        print("defining", cls.__name__, kw or "")

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in self._values.items())})"


class Timed(Model, abstract=True):
    made = Field(date, default=lambda: date(2024, 2, 29))


class Person(Timed):
    name = Field(str, check=str.istitle)
    age = Field(int, default=0, check=lambda n: 0 <= n < 150)
    email = Field(str, null=True, default=None)


class Pet(Model, table="zoo"):
    name = Field(str)
    owner = Field(Person, null=True, default=None)


ann = Person(name="Ann", age=31).save()
bob = Person(name="Bob", age=27, email="bob@example.org").save()
Person(name="Cy", made=date(2020, 1, 1)).save()
Pet(name="Rex", owner=bob).save()
print(Person, Pet, sorted(ModelMeta.registry), len(Person), ann in Person, list(Person._fields))
q = Person.query().where((Person.age > 20) & ~(Person.name == "Bob") | Person.age.isin([0])).order("-age")
print(q, list(q), sep="\n")
print(Person.query().where(name="Bob"), [p.email for p in Person.query().where(name="Bob")])
print([(p.name, p.owner.name) for p in Pet], Pet.query())
for bad in (lambda: Person(name="zed"), lambda: Person(name=5), lambda: Person(name="Al", age=200), lambda: Person(nick="x", zip=1), lambda: Person().name, lambda: bool(Person.age < 5), lambda: setattr(ann, "name", None), lambda: hash(Person.age), lambda: delattr(Person(), "name"), lambda: Person.made.nope):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
del ann.email
print(ann, hasattr(ann, "email"), type(Person), Person.__mro__[1:3], isinstance(Person, ModelMeta))


class Broken(Model, tabel="typo"):
    pass
