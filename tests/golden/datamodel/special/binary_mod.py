class L:
    def __mod__(self, o): return ("L.mod", o) if o != 0 else NotImplemented
class R:
    def __rmod__(self, o): return ("R.rmod", type(o).__name__)
class I(L):
    def __imod__(self, o): return ("I.imod", o)
print(L() % 1, 1 % R(), object() % R(), [] % R(), None % R())
# expect: ('L.mod', 1) ('R.rmod', 'int') ('R.rmod', 'object') ('R.rmod', 'list') ('R.rmod', 'NoneType')
x = I(); x %= 5; print(x)  # expect: ('I.imod', 5)
x = L(); x %= 6; print(x)  # expect: ('L.mod', 6)
x = 7; x %= R(); print(x)  # expect: ('R.rmod', 'int')
class Sub(L):
    def __rmod__(self, o): return "subclass first"
print(L() % Sub(), Sub() % L() is not None)  # expect: subclass first True
for f in (lambda: L() % 0, lambda: 0 % L(), lambda: object() % 1, lambda: None % None, lambda: {} % 5):
    try: print(f())
    except TypeError as e: print(e)
# expect: unsupported operand type(s) for %: 'L' and 'int'
# expect: unsupported operand type(s) for %: 'int' and 'L'
# expect: unsupported operand type(s) for %: 'object' and 'int'
# expect: unsupported operand type(s) for %: 'NoneType' and 'NoneType'
# expect: unsupported operand type(s) for %: 'dict' and 'int'
