def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(type(1), type("a"), type(None), type(type), type(int) is type, type(lambda: 0), type(len), type([].append), type(x for x in ()), type(...), type(1j), type(range(1)), type({}.keys()), type(slice(1)))
# expect: <class 'int'> <class 'str'> <class 'NoneType'> <class 'type'> True <class 'function'> <class 'builtin_function_or_method'> <class 'builtin_function_or_method'> <class 'generator'> <class 'ellipsis'> <class 'complex'> <class 'range'> <class 'dict_keys'> <class 'slice'>
T = type("T", (), {"a": 1}); print(T.a, T.__name__, T)  # expect: 1 T <class '__main__.T'>
fails(lambda: type(1, 2))  # expect: TypeError: type() takes 1 or 3 arguments
fails(lambda: type("a", (), {}, 5))  # expect: TypeError: type() takes 1 or 3 arguments
fails(lambda: type())  # expect: TypeError: type() takes 1 or 3 arguments
