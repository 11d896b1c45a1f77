class L:
    def __pow__(self, o): return ("L.pow", o) if o != 0 else NotImplemented
class R:
    def __rpow__(self, o): return ("R.rpow", type(o).__name__)
class I(L):
    def __ipow__(self, o): return ("I.ipow", o)
print(L() ** 1, 1 ** R(), object() ** R(), [] ** R(), "s" ** R(), None ** R())
# expect: ('L.pow', 1) ('R.rpow', 'int') ('R.rpow', 'object') ('R.rpow', 'list') ('R.rpow', 'str') ('R.rpow', 'NoneType')
x = I(); x **= 5; print(x)  # expect: ('I.ipow', 5)
x = L(); x **= 6; print(x)  # expect: ('L.pow', 6)
x = 7; x **= R(); print(x)  # expect: ('R.rpow', 'int')
class Sub(L):
    def __rpow__(self, o): return "subclass first"
print(L() ** Sub(), Sub() ** L() is not None)  # expect: subclass first True
for f in (lambda: L() ** 0, lambda: 0 ** L(), lambda: object() ** 1, lambda: None ** None, lambda: {} ** 5):
    try: print(f())
    except TypeError as e: print(e)
# expect: unsupported operand type(s) for ** or pow(): 'L' and 'int'
# expect: unsupported operand type(s) for ** or pow(): 'int' and 'L'
# expect: unsupported operand type(s) for ** or pow(): 'object' and 'int'
# expect: unsupported operand type(s) for ** or pow(): 'NoneType' and 'NoneType'
# expect: unsupported operand type(s) for ** or pow(): 'dict' and 'int'
