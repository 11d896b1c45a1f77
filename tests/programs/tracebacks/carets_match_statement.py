from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


def where(p):
    match p:
        case Point(x=0, y=0):
            return "origin"
        case Point(x=x) if x > 0:
            return "right"
        case Point(x, y, z):
            return "three"


print(where(Point(0, 0)), where(Point(1, 5)))
where(Point(-1, 0))
