"""A package of shapes."""
print("loading", __name__, __package__, bool(__path__))
from .round import Circle
from . import flat

__all__ = ["Circle", "flat", "area_of"]
VERSION = (1, 2)


def area_of(shape):
    return shape.area()


def __getattr__(name):
    if name == "lazy":
        return "computed lazily"
    raise AttributeError(f"module {__name__!r} has no {name!r}")
