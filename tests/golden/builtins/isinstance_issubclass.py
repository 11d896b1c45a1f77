def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(isinstance(1, int), isinstance(1, (str, int)), isinstance(True, int), isinstance(1, ((str,), (int,))), isinstance(1, ()), isinstance("a", str | int), isinstance(int, type), isinstance(None, type(None)), isinstance([], object))
# expect: True True True True False True True True True
print(issubclass(bool, int), issubclass(int, (str, object)), issubclass(int, int), issubclass(int, int | str), issubclass(list, object))
# expect: True True True True True
fails(lambda: isinstance(1, 5))  # expect: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
fails(lambda: isinstance(1, "int"))
# expect: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
fails(lambda: isinstance(1, [int]))
# expect: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
fails(lambda: isinstance("x", (str, 5)))  # expect: no error: True
fails(lambda: isinstance(1, (str, 5)))
# expect: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
fails(lambda: issubclass(5, int))  # expect: TypeError: issubclass() arg 1 must be a class
fails(lambda: issubclass(int, 5))
# expect: TypeError: issubclass() arg 2 must be a class, a tuple of classes, or a union
fails(lambda: isinstance(1))  # expect: TypeError: isinstance expected 2 arguments, got 1
