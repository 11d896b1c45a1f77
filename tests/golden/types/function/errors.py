def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


def f(): pass
def set_(name, value):
    return lambda: setattr(f, name, value)
fails(set_("__name__", 5))  # expect: TypeError: __name__ must be set to a string object
fails(set_("__qualname__", 5))  # expect: TypeError: __qualname__ must be set to a string object
fails(set_("__defaults__", 5))  # expect: TypeError: __defaults__ must be set to a tuple object
fails(set_("__kwdefaults__", 5))  # expect: TypeError: __kwdefaults__ must be set to a dict object
fails(set_("__code__", 5))  # expect: TypeError: __code__ must be set to a code object
fails(set_("__dict__", 5))  # expect: TypeError: __dict__ must be set to a dictionary, not a 'int'
fails(set_("__closure__", 5))  # expect: AttributeError: readonly attribute
fails(set_("__globals__", {}))  # expect: AttributeError: readonly attribute
fails(set_("__annotations__", 5))  # expect: TypeError: __annotations__ must be set to a dict object
fails(lambda: f.nope)  # expect: AttributeError: 'function' object has no attribute 'nope'
fails(lambda: f + 1)  # expect: TypeError: unsupported operand type(s) for +: 'function' and 'int'
fails(lambda: f[0])  # expect: TypeError: 'function' object is not subscriptable
fails(lambda: type("T", (type(f),), {}))  # expect: TypeError: type 'function' is not an acceptable base type
