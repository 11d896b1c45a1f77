class L:
    def __lshift__(self, o): return ("L.lshift", o) if o != 0 else NotImplemented
class R:
    def __rlshift__(self, o): return ("R.rlshift", type(o).__name__)
class I(L):
    def __ilshift__(self, o): return ("I.ilshift", o)
print(L() << 1, 1 << R(), object() << R(), [] << R(), "s" << R(), None << R())
# expect: ('L.lshift', 1) ('R.rlshift', 'int') ('R.rlshift', 'object') ('R.rlshift', 'list') ('R.rlshift', 'str') ('R.rlshift', 'NoneType')
x = I(); x <<= 5; print(x)  # expect: ('I.ilshift', 5)
x = L(); x <<= 6; print(x)  # expect: ('L.lshift', 6)
x = 7; x <<= R(); print(x)  # expect: ('R.rlshift', 'int')
class Sub(L):
    def __rlshift__(self, o): return "subclass first"
print(L() << Sub(), Sub() << L() is not None)  # expect: subclass first True
for f in (lambda: L() << 0, lambda: 0 << L(), lambda: object() << 1, lambda: None << None, lambda: {} << 5):
    try: print(f())
    except TypeError as e: print(e)
# expect: unsupported operand type(s) for <<: 'L' and 'int'
# expect: unsupported operand type(s) for <<: 'int' and 'L'
# expect: unsupported operand type(s) for <<: 'object' and 'int'
# expect: unsupported operand type(s) for <<: 'NoneType' and 'NoneType'
# expect: unsupported operand type(s) for <<: 'dict' and 'int'
