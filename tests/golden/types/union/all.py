def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


import types, typing
u = int | str
print(u, u.__args__, type(u), u == (str | int), int | None, isinstance(5, u), isinstance(1.5, u), issubclass(bool, u), int | int, hash(u) == hash(str | int), u | float, None | int, list[int] | str, u.__parameters__, isinstance(None, int | None), types.UnionType is type(u), typing.Union[int, str] == u, typing.Optional[int], u.__origin__ is typing.Union)
# expect: int | str (<class 'int'>, <class 'str'>) <class 'typing.Union'> True int | None True False True <class 'int'> True int | str | float None | int list[int] | str () True True True int | None True
fails(lambda: int | 5)  # expect: TypeError: unsupported operand type(s) for |: 'type' and 'int'
fails(lambda: u())  # expect: TypeError: 'typing.Union' object is not callable
fails(lambda: isinstance(5, list[int] | str))
# expect: TypeError: isinstance() argument 2 cannot be a parameterized generic
fails(lambda: None | None)  # expect: TypeError: unsupported operand type(s) for |: 'NoneType' and 'NoneType'
fails(lambda: u.nope)  # expect: AttributeError: 'typing.Union' object has no attribute 'nope'
fails(lambda: u < u)  # expect: TypeError: '<' not supported between instances of 'typing.Union' and 'typing.Union'
print(typing.get_args(u), typing.get_origin(u))  # expect: (<class 'int'>, <class 'str'>) <class 'typing.Union'>
