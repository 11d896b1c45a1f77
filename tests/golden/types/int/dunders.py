print((5).__add__(3), (5).__sub__(3), (5).__mul__(3), (5).__truediv__(2), (5).__floordiv__(2), (5).__mod__(3))
# expect: 8 2 15 2.5 2 2
print((5).__radd__(3), (5).__rsub__(3), (5).__rmul__(3), (5).__rtruediv__(2), (5).__rfloordiv__(12), (5).__rmod__(13))
# expect: 8 -2 15 0.4 2 3
print((5).__divmod__(3), (5).__rdivmod__(13), (5).__neg__(), (5).__pos__(), (-5).__abs__(), (5).__invert__())
# expect: (1, 2) (2, 3) -5 5 5 -6
print((5).__and__(3), (5).__or__(3), (5).__xor__(3), (5).__lshift__(3), (5).__rshift__(1), (1).__rlshift__(5), (1).__rrshift__(5))
# expect: 1 7 6 40 2 10 2
print((5).__add__(1.0), (5).__eq__("a"), (5).__lt__(1.5), (5).__eq__(5), (5).__ne__(5), (5).__ge__(6))
# expect: NotImplemented NotImplemented NotImplemented True False False
print((5).__repr__(), (5).__str__(), (5).__format__("x"), (5).__getnewargs__(), int.__name__)  # expect: 5 5 5 (5,) int
print(int.__add__(3, 4), int.__mro__, bool.__mro__)
# expect: 7 (<class 'int'>, <class 'object'>) (<class 'bool'>, <class 'int'>, <class 'object'>)
