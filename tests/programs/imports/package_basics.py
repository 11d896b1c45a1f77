import sys

import _shapes
import _shapes as again
from _shapes import Circle, area_of
from _shapes.round import pi

print(_shapes is again, _shapes.__name__, _shapes.__doc__, _shapes.Circle is Circle, Circle(2), round(area_of(Circle(1)), 3), round(pi, 2))
print(sorted(n for n in sys.modules if n.startswith("_shapes")), _shapes.flat.circles.Circle is Circle, _shapes.lazy, _shapes.VERSION)
from _shapes import *
print(flat.__name__, "VERSION" in globals(), __name__, __package__)
print(_shapes.nothing)
