# Classes that are instances of themselves, as sentinels are made whose type says which one it is.


class Sentinel(type):
    def __new__(cls, name, bases, namespace, **kwds):
        v = super().__new__(cls, name, bases, namespace, **kwds)
        v.__class__ = v
        return v

    def __repr__(self):
        return self.__name__


class CLIENT(Sentinel, metaclass=Sentinel):
    pass


class SERVER(Sentinel, metaclass=Sentinel):
    pass


print(CLIENT, type(CLIENT) is CLIENT, isinstance(CLIENT, CLIENT), issubclass(CLIENT, type), {CLIENT: 1}[CLIENT])
CLIENT.mark = 3
print(CLIENT.mark, type(CLIENT).mark, hasattr(SERVER, "mark"))
Sentinel.mark = 4
print(CLIENT.mark, SERVER.mark)
del CLIENT.mark
print(CLIENT.mark)


class A(type):
    pass


class B(A, metaclass=A):
    pass


class C(A, metaclass=B):
    pass


B.__class__ = C
print(type(B) is C, type(C) is B)
A.shout = lambda self: self.__name__.upper() + "!"
print(B.shout(), C.shout())
B.quiet = 1
print(C.quiet, hasattr(A, "quiet"))
C.__repr__ = lambda self: "<made by C>"
print(B)
