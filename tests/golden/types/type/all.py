def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class A:
    "doc"
    x = 1
    class Inner: pass
print(A.__name__, A.__qualname__, A.__module__, A.__bases__, A.__mro__, A.__doc__, A.__dict__["x"], type(A), A.Inner.__qualname__, A.__base__, repr(A), A.mro(), A.__subclasses__(), A.__basicsize__ > 0, A.__type_params__, type(A.__dict__))
# expect: A A __main__ (<class 'object'>,) (<class '__main__.A'>, <class 'object'>) doc 1 <class 'type'> A.Inner <class 'object'> <class '__main__.A'> [<class '__main__.A'>, <class 'object'>] [] True () <class 'mappingproxy'>
T = type("T", (A,), {"y": 2, "f": lambda self: self.y})
print(T, T().f(), T.x, A.__subclasses__() == [T], issubclass(T, A), T.__module__, T.__qualname__, isinstance(T(), A), T.__firstlineno__ if hasattr(T, "__firstlineno__") else None)
# expect: <class '__main__.T'> 2 1 True True __main__ T True 8
A.__name__ = "New"; A.z = 5; print(A, T.z, A.__qualname__)  # expect: <class '__main__.A'> 5 A
del A.z
fails(lambda: A.z)  # expect: AttributeError: type object 'New' has no attribute 'z'
fails(lambda: T().zz)  # expect: AttributeError: 'T' object has no attribute 'zz'
fails(lambda: type())  # expect: TypeError: type() takes 1 or 3 arguments
fails(lambda: type(1, 2))  # expect: TypeError: type() takes 1 or 3 arguments
fails(lambda: type("T", A, {}))  # expect: TypeError: type.__new__() argument 2 must be tuple, not type
fails(lambda: type("T", (5,), {}))
# expect: TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
fails(lambda: type("T", (), 5))  # expect: TypeError: type.__new__() argument 3 must be dict, not int
fails(lambda: type(5, (), {}))  # expect: TypeError: type.__new__() argument 1 must be str, not int
fails(lambda: type("T", (A, A), {}))  # expect: TypeError: duplicate base class New
fails(lambda: type("T", (object, A), {}))
# expect: TypeError: Cannot create a consistent method resolution order (MRO) for bases object, New
fails(lambda: type("T", (int, str), {}))  # expect: TypeError: multiple bases have instance lay-out conflict
fails(lambda: type("T\0", (), {}))  # expect: ValueError: type name must not contain null characters
def attr(): int.x = 1
fails(attr)  # expect: TypeError: cannot set 'x' attribute of immutable type 'int'
def delx(): del int.bit_length
fails(delx)  # expect: TypeError: cannot set 'bit_length' attribute of immutable type 'int'
def name(): A.__name__ = 5
fails(name)  # expect: TypeError: can only assign string to New.__name__, not 'int'
fails(lambda: A < A)  # expect: TypeError: '<' not supported between instances of 'type' and 'type'
fails(lambda: A + 1)  # expect: TypeError: unsupported operand type(s) for +: 'type' and 'int'
fails(lambda: A[0])  # expect: TypeError: type 'New' is not subscriptable
print(int | str, type.__call__(list, "ab"), type.__mro__, type(type), isinstance(type, object), type(3)(7), type.__instancecheck__(int, 5), type.__subclasscheck__(int, bool))
# expect: int | str ['a', 'b'] (<class 'type'>, <class 'object'>) <class 'type'> True 7 True True
print(A.__dir__(A())[:0], "x" in dir(A), A.__call__ is not None, A.__eq__(A, A) if False else A == A)
# expect: [] True True True
