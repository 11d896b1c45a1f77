class L:
    def __or__(self, o): return ("L.or", o) if o != 0 else NotImplemented
class R:
    def __ror__(self, o): return ("R.ror", type(o).__name__)
class I(L):
    def __ior__(self, o): return ("I.ior", o)
print(L() | 1, 1 | R(), object() | R(), [] | R(), "s" | R(), None | R())
# expect: ('L.or', 1) ('R.ror', 'int') ('R.ror', 'object') ('R.ror', 'list') ('R.ror', 'str') ('R.ror', 'NoneType')
x = I(); x |= 5; print(x)  # expect: ('I.ior', 5)
x = L(); x |= 6; print(x)  # expect: ('L.or', 6)
x = 7; x |= R(); print(x)  # expect: ('R.ror', 'int')
class Sub(L):
    def __ror__(self, o): return "subclass first"
print(L() | Sub(), Sub() | L() is not None)  # expect: subclass first True
for f in (lambda: L() | 0, lambda: 0 | L(), lambda: object() | 1, lambda: None | None, lambda: {} | 5):
    try: print(f())
    except TypeError as e: print(e)
# expect: unsupported operand type(s) for |: 'L' and 'int'
# expect: unsupported operand type(s) for |: 'int' and 'L'
# expect: unsupported operand type(s) for |: 'object' and 'int'
# expect: unsupported operand type(s) for |: 'NoneType' and 'NoneType'
# expect: unsupported operand type(s) for |: 'dict' and 'int'
