def f(a: undefined, b: int = 1) -> also_undefined: pass
print(f.__annotate__ is not None, f(1))  # expect: True None
try: f.__annotations__
except NameError as e: print(e)  # expect: name 'undefined' is not defined
import annotationlib
from annotationlib import Format
print(annotationlib.get_annotations(f, format=Format.STRING))
# expect: {'a': 'undefined', 'b': 'int', 'return': 'also_undefined'}
r = annotationlib.get_annotations(f, format=Format.FORWARDREF); print(r["b"], r["a"].__forward_arg__, type(r["a"]).__name__)
# expect: <class 'int'> undefined ForwardRef
class A:
    x: int
    y: "str" = 5
    me: A
    if True: z: float
print(A.__annotations__, A.__annotate__(1).keys())
# expect: {'x': <class 'int'>, 'y': 'str', 'me': <class '__main__.A'>, 'z': <class 'float'>} dict_keys(['x', 'y', 'me', 'z'])
mod: list[int] = []
later: Defined
class Defined: pass
print(__annotate__(1))  # expect: {'mod': list[int], 'later': <class '__main__.Defined'>}
undefined = int; also_undefined = str
print(f.__annotations__)  # expect: {'a': <class 'int'>, 'b': <class 'int'>, 'return': <class 'str'>}
f.__annotations__ = {"q": 1}; print(f.__annotations__, f.__annotate__)  # expect: {'q': 1} None
def g(x: int): pass
g.__annotate__ = lambda fmt: {"x": "custom"}
print(g.__annotations__)  # expect: {'x': 'custom'}
def local():
    v: unknown_type = 5
    return v
print(local(), local.__annotations__)  # expect: 5 {}
class E: pass
print(E.__annotations__, E.__annotate__)  # expect: {} None
