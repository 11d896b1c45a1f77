def add_repr(cls):
    cls.__repr__ = lambda self: f"{cls.__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"
    return cls


def ordered_by(*names):
    def decorate(cls):
        key = lambda o: tuple(getattr(o, n) for n in names)
        cls.__eq__ = lambda a, b: key(a) == key(b)
        cls.__lt__ = lambda a, b: key(a) < key(b)
        cls.__hash__ = lambda a: hash(key(a))
        return cls
    return decorate


@add_repr
@ordered_by("year", "title")
class Book:
    def __init__(self, title, year): self.title, self.year = title, year


books = [Book("B", 2001), Book("A", 2001), Book("Z", 1990)]
print(sorted(books), Book("B", 2001) == books[0], len({*books, Book("A", 2001)}))


def singleton(cls): return cls()


@singleton
class config:
    debug = True
    def __call__(self): return "called"


print(config.debug, config(), type(config).__name__)
Book("X")
