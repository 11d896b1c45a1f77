print((1.5).__add__(1), (1.5).__radd__(1), (1.5).__sub__(1), (1.5).__rsub__(1), (1.5).__mul__(2), (1.5).__truediv__(2), (1.5).__rtruediv__(3))
# expect: 2.5 2.5 0.5 -0.5 3.0 0.75 2.0
print((7.5).__floordiv__(2), (7.5).__mod__(2), (7.5).__divmod__(2), (2.0).__pow__(3), (2.0).__rpow__(3), (1.5).__add__("a"))
# expect: 3.0 1.5 (3.0, 1.5) 8.0 9.0 NotImplemented
print((1.5).__eq__(1.5), (1.5).__lt__(2), (1.5).__eq__("a"), (1.5).__neg__(), (-1.5).__abs__(), (1.5).__bool__(), (1.5).__round__(), (1.25).__round__(1))
# expect: True True NotImplemented -1.5 1.5 True 2 1.2
print((1.5).__repr__(), (1.5).__format__(".3f"), (1.5).__getnewargs__(), float.__getformat__("double"))
# expect: 1.5 1.500 (1.5,) IEEE, little-endian
