# sys._clear_type_descriptors takes __dict__ and __weakref__ out of a class, as dataclass(slots=True) needs.
import sys
from dataclasses import dataclass


class Plain:
    pass


sys._clear_type_descriptors(Plain)
print(sorted(set(Plain.__dict__) & {"__dict__", "__weakref__"}))  # expect: []
p = Plain()
p.x = 3
print(p.x)  # expect: 3
try:
    p.__dict__
except AttributeError as error:
    print(error)  # expect: 'Plain' object has no attribute '__dict__'
for wrong in (int, 5):
    try:
        sys._clear_type_descriptors(wrong)
    except TypeError as error:
        print(error)
# expect: argument is immutable
# expect: _clear_type_descriptors() argument must be type, not int


@dataclass(slots=True)
class Point:
    x: int


print(hasattr(Point(1), "__dict__"), Point(1))  # expect: False Point(x=1)
