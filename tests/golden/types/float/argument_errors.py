f = 1.5
for code in (
    'f.is_integer(1)',
    'f.hex(1)',
    'float.fromhex()',
    "float.fromhex('x')",
    'float.fromhex(1)',
    'f.as_integer_ratio(1)',
    'f.nope',
    'f()',
    'f[0]',
    "f + 'a'",
    'f // 0',
    'f % 0',
    'f / 0',
    '0.0 ** -1',
    'f & 1',
    'f << 1',
    '~f',
    "f < 'a'",
    'f @ f',
    'divmod(f, 0)',
    "divmod(f, 'a')",
    "float('a')",
    'float([])',
    'float(1, 2)',
    'float(a=1)',
    "round(f, 'a')",
    'round(f, 1, 2)',
    "int(float('nan'))",
    "int(float('inf'))",
    "float('inf').as_integer_ratio()",
    'range(f)',
    '[1][f]',
    "'a' * f",
    'chr(f)',
    'bin(f)',
    "f.__round__('a')",
    'pow(f, 2, 3)',
    'hash(f, 1)',
    'bytes(f)',
    'f.real()',
):
    try: print(code, '->', eval(code))
    except Exception as e: print(code, '->', type(e).__name__ + ':', e)
# expect: f.is_integer(1) -> TypeError: float.is_integer() takes no arguments (1 given)
# expect: f.hex(1) -> TypeError: float.hex() takes no arguments (1 given)
# expect: float.fromhex() -> TypeError: float.fromhex() takes exactly one argument (0 given)
# expect: float.fromhex('x') -> ValueError: invalid hexadecimal floating-point string
# expect: float.fromhex(1) -> TypeError: bad argument type for built-in operation
# expect: f.as_integer_ratio(1) -> TypeError: float.as_integer_ratio() takes no arguments (1 given)
# expect: f.nope -> AttributeError: 'float' object has no attribute 'nope'
# expect: f() -> TypeError: 'float' object is not callable
# expect: f[0] -> TypeError: 'float' object is not subscriptable
# expect: f + 'a' -> TypeError: unsupported operand type(s) for +: 'float' and 'str'
# expect: f // 0 -> ZeroDivisionError: division by zero
# expect: f % 0 -> ZeroDivisionError: division by zero
# expect: f / 0 -> ZeroDivisionError: division by zero
# expect: 0.0 ** -1 -> ZeroDivisionError: zero to a negative power
# expect: f & 1 -> TypeError: unsupported operand type(s) for &: 'float' and 'int'
# expect: f << 1 -> TypeError: unsupported operand type(s) for <<: 'float' and 'int'
# expect: ~f -> TypeError: bad operand type for unary ~: 'float'
# expect: f < 'a' -> TypeError: '<' not supported between instances of 'float' and 'str'
# expect: f @ f -> TypeError: unsupported operand type(s) for @: 'float' and 'float'
# expect: divmod(f, 0) -> ZeroDivisionError: division by zero
# expect: divmod(f, 'a') -> TypeError: unsupported operand type(s) for divmod(): 'float' and 'str'
# expect: float('a') -> ValueError: could not convert string to float: 'a'
# expect: float([]) -> TypeError: float() argument must be a string or a real number, not 'list'
# expect: float(1, 2) -> TypeError: float expected at most 1 argument, got 2
# expect: float(a=1) -> TypeError: float() takes no keyword arguments
# expect: round(f, 'a') -> TypeError: 'str' object cannot be interpreted as an integer
# expect: round(f, 1, 2) -> TypeError: round() takes at most 2 arguments (3 given)
# expect: int(float('nan')) -> ValueError: cannot convert float NaN to integer
# expect: int(float('inf')) -> OverflowError: cannot convert float infinity to integer
# expect: float('inf').as_integer_ratio() -> OverflowError: cannot convert Infinity to integer ratio
# expect: range(f) -> TypeError: 'float' object cannot be interpreted as an integer
# expect: [1][f] -> TypeError: list indices must be integers or slices, not float
# expect: 'a' * f -> TypeError: can't multiply sequence by non-int of type 'float'
# expect: chr(f) -> TypeError: 'float' object cannot be interpreted as an integer
# expect: bin(f) -> TypeError: 'float' object cannot be interpreted as an integer
# expect: f.__round__('a') -> TypeError: 'str' object cannot be interpreted as an integer
# expect: pow(f, 2, 3) -> TypeError: pow() 3rd argument not allowed unless all arguments are integers
# expect: hash(f, 1) -> TypeError: hash() takes exactly one argument (2 given)
# expect: bytes(f) -> TypeError: cannot convert 'float' object to bytes
# expect: f.real() -> TypeError: 'float' object is not callable
