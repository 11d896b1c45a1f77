class L:
    def __sub__(self, o): return ("L.sub", o) if o != 0 else NotImplemented
class R:
    def __rsub__(self, o): return ("R.rsub", type(o).__name__)
class I(L):
    def __isub__(self, o): return ("I.isub", o)
print(L() - 1, 1 - R(), object() - R(), [] - R(), "s" - R(), None - R())
# expect: ('L.sub', 1) ('R.rsub', 'int') ('R.rsub', 'object') ('R.rsub', 'list') ('R.rsub', 'str') ('R.rsub', 'NoneType')
x = I(); x -= 5; print(x)  # expect: ('I.isub', 5)
x = L(); x -= 6; print(x)  # expect: ('L.sub', 6)
x = 7; x -= R(); print(x)  # expect: ('R.rsub', 'int')
class Sub(L):
    def __rsub__(self, o): return "subclass first"
print(L() - Sub(), Sub() - L() is not None)  # expect: subclass first True
for f in (lambda: L() - 0, lambda: 0 - L(), lambda: object() - 1, lambda: None - None, lambda: {} - 5):
    try: print(f())
    except TypeError as e: print(e)
# expect: unsupported operand type(s) for -: 'L' and 'int'
# expect: unsupported operand type(s) for -: 'int' and 'L'
# expect: unsupported operand type(s) for -: 'object' and 'int'
# expect: unsupported operand type(s) for -: 'NoneType' and 'NoneType'
# expect: unsupported operand type(s) for -: 'dict' and 'int'
