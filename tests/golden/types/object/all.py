def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


o = object()
print(type(o), isinstance(o, object), o == o, o != object(), o.__eq__(1), o.__ne__(1), o.__eq__(o), hash(o) == hash(o), bool(o), object.__name__, object.__mro__, object.__bases__, str(o).startswith("<object object at 0x"), repr(o) == str(o), o.__class__, o.__format__("") == str(o), object() is object(), o.__lt__(1), o.__init__(), o.__sizeof__() > 0)
# expect: <class 'object'> True True True NotImplemented NotImplemented True True True object (<class 'object'>,) () True True <class 'object'> True False NotImplemented None True
print(sorted(n for n in dir(o)))
# expect: ['__class__', '__delattr__', '__dir__', '__doc__', '__eq__', '__format__', '__ge__', '__getattribute__', '__getstate__', '__gt__', '__hash__', '__init__', '__init_subclass__', '__le__', '__lt__', '__ne__', '__new__', '__reduce__', '__reduce_ex__', '__repr__', '__setattr__', '__sizeof__', '__str__', '__subclasshook__']
fails(lambda: object(1))  # expect: TypeError: object() takes no arguments
fails(lambda: object.__new__())  # expect: TypeError: object.__new__(): not enough arguments
fails(lambda: object.__new__(int))  # expect: TypeError: object.__new__(int) is not safe, use int.__new__()
fails(lambda: o.x)  # expect: AttributeError: 'object' object has no attribute 'x'
fails(lambda: o < o)  # expect: TypeError: '<' not supported between instances of 'object' and 'object'
fails(lambda: o + o)  # expect: TypeError: unsupported operand type(s) for +: 'object' and 'object'
fails(lambda: o())  # expect: TypeError: 'object' object is not callable
fails(lambda: o[0])  # expect: TypeError: 'object' object is not subscriptable
fails(lambda: len(o))  # expect: TypeError: object of type 'object' has no len()
fails(lambda: format(o, "x"))  # expect: TypeError: unsupported format string passed to object.__format__
def attr(): o.x = 1
fails(attr)  # expect: AttributeError: 'object' object has no attribute 'x' and no __dict__ for setting new attributes
def delattr_(): del o.x
fails(delattr_)
# expect: AttributeError: 'object' object has no attribute 'x' and no __dict__ for setting new attributes
class A:
    pass
fails(lambda: A(1))  # expect: TypeError: A() takes no arguments
fails(lambda: A(x=1))  # expect: TypeError: A() takes no arguments
class B:
    def __init__(self, x): pass
fails(lambda: B())  # expect: TypeError: B.__init__() missing 1 required positional argument: 'x'
class C:
    def __new__(cls, x): return super().__new__(cls, x)
fails(lambda: C(1))  # expect: TypeError: object.__new__() takes exactly one argument (the type to instantiate)
