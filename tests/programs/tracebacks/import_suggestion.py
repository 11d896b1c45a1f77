import sys
import types

shapes = types.ModuleType("shapes")
shapes.rectangle = shapes.triangle = None
sys.modules["shapes"] = shapes
from shapes import triangle
print(triangle)
from shapes import rectangel
