class A: pass
class B(A): pass
print(isinstance(B(), (int, (str, A))), isinstance(1, int | str | None), isinstance(None, int | None), isinstance(B(), A | int), issubclass(B, (int, A)), issubclass(int, int | str), isinstance(True, (float, int)), isinstance([], (tuple, dict)), isinstance(A, type), isinstance(type, type), isinstance(object(), object), issubclass(type, object), isinstance(1, ()))
# expect: True True True True True True True False True True True True False
for f in (lambda: isinstance(1, (int, 5)), lambda: isinstance("a", (int, 5)), lambda: isinstance(1, list[int]), lambda: issubclass(1, int), lambda: issubclass(int, "x"), lambda: isinstance(1, int | list[int]), lambda: isinstance("", int | list[int])):
    try: print(f())
    except TypeError as e: print(e)
# expect: True
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: isinstance() argument 2 cannot be a parameterized generic
# expect: issubclass() arg 1 must be a class
# expect: issubclass() arg 2 must be a class, a tuple of classes, or a union
# expect: True
# expect: isinstance() argument 2 cannot be a parameterized generic
