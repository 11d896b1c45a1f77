class L:
    def __add__(self, o): return ("L.add", o) if o != 0 else NotImplemented
class R:
    def __radd__(self, o): return ("R.radd", type(o).__name__)
class I(L):
    def __iadd__(self, o): return ("I.iadd", o)
print(L() + 1, 1 + R(), object() + R(), [] + R(), "s" + R(), None + R())
# expect: ('L.add', 1) ('R.radd', 'int') ('R.radd', 'object') ('R.radd', 'list') ('R.radd', 'str') ('R.radd', 'NoneType')
x = I(); x += 5; print(x)  # expect: ('I.iadd', 5)
x = L(); x += 6; print(x)  # expect: ('L.add', 6)
x = 7; x += R(); print(x)  # expect: ('R.radd', 'int')
class Sub(L):
    def __radd__(self, o): return "subclass first"
print(L() + Sub(), Sub() + L() is not None)  # expect: subclass first True
for f in (lambda: L() + 0, lambda: 0 + L(), lambda: object() + 1, lambda: None + None, lambda: {} + 5):
    try: print(f())
    except TypeError as e: print(e)
# expect: unsupported operand type(s) for +: 'L' and 'int'
# expect: unsupported operand type(s) for +: 'int' and 'L'
# expect: unsupported operand type(s) for +: 'object' and 'int'
# expect: unsupported operand type(s) for +: 'NoneType' and 'NoneType'
# expect: unsupported operand type(s) for +: 'dict' and 'int'
