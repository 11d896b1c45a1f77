def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


m = __import__("math"); print(m.__name__)  # expect: math
m = __import__("os.path"); print(m.__name__)  # expect: os
m = __import__("os.path", fromlist=["join"]); print(m.__name__ in ("posixpath", "ntpath"))  # expect: True
m = __import__("collections.abc", globals(), locals(), ["Mapping"], 0); print(m.__name__)  # expect: collections.abc
fails(lambda: __import__("nope_x"))  # expect: ModuleNotFoundError: No module named 'nope_x'
fails(lambda: __import__(""))  # expect: ValueError: Empty module name
fails(lambda: __import__("a", level=1))  # expect: KeyError: "'__name__' not in globals"
fails(lambda: __import__(5))  # expect: TypeError: module name must be a string
fails(lambda: __import__("math.x"))  # expect: ModuleNotFoundError: No module named 'math.x'; 'math' is not a package
fails(lambda: __import__("os", level=-1))  # expect: ValueError: level must be >= 0
