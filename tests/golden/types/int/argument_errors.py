n = 5
for code in (
    'n.bit_length(1)',
    'n.to_bytes(-1)',
    "n.to_bytes(1, 'x')",
    '(300).to_bytes(1)',
    '(-1).to_bytes(1)',
    "n.to_bytes('a')",
    'int.from_bytes()',
    'int.from_bytes(1)',
    "int.from_bytes('a')",
    "int.from_bytes(b'a', 'x')",
    'n.conjugate(1)',
    'n.as_integer_ratio(1)',
    'n.nope',
    'n()',
    'n[0]',
    'n[0:1]',
    'len(n)',
    'iter(n)',
    'n.real(1)',
    "n + 'a'",
    'n + None',
    'n - []',
    'n * {}',
    "n ** 'a'",
    'n << -1',
    'n >> 1.0',
    'n & 1.0',
    "n | 'a'",
    "~'a'",
    "n < 'a'",
    'n < None',
    "divmod(n, 'a')",
    'n @ n',
    "int('a')",
    "int('1', 99)",
    'int([])',
    'int(1, 2)',
    "'a' % n",
    "round(n, 'a')",
    'pow(n, -1, 5)',
    'pow(n, 1, 0)',
    'n // 0',
    'n % 0',
    'n / 0',
    '1 .x',
):
    try: print(code, '->', eval(code))
    except Exception as e: print(code, '->', type(e).__name__ + ':', e)
# expect: n.bit_length(1) -> TypeError: int.bit_length() takes no arguments (1 given)
# expect: n.to_bytes(-1) -> ValueError: length argument must be non-negative
# expect: n.to_bytes(1, 'x') -> ValueError: byteorder must be either 'little' or 'big'
# expect: (300).to_bytes(1) -> OverflowError: int too big to convert
# expect: (-1).to_bytes(1) -> OverflowError: can't convert negative int to unsigned
# expect: n.to_bytes('a') -> TypeError: 'str' object cannot be interpreted as an integer
# expect: int.from_bytes() -> TypeError: from_bytes() missing required argument 'bytes' (pos 1)
# expect: int.from_bytes(1) -> TypeError: cannot convert 'int' object to bytes
# expect: int.from_bytes('a') -> TypeError: cannot convert 'str' object to bytes
# expect: int.from_bytes(b'a', 'x') -> ValueError: byteorder must be either 'little' or 'big'
# expect: n.conjugate(1) -> TypeError: int.conjugate() takes no arguments (1 given)
# expect: n.as_integer_ratio(1) -> TypeError: int.as_integer_ratio() takes no arguments (1 given)
# expect: n.nope -> AttributeError: 'int' object has no attribute 'nope'
# expect: n() -> TypeError: 'int' object is not callable
# expect: n[0] -> TypeError: 'int' object is not subscriptable
# expect: n[0:1] -> TypeError: 'int' object is not subscriptable
# expect: len(n) -> TypeError: object of type 'int' has no len()
# expect: iter(n) -> TypeError: 'int' object is not iterable
# expect: n.real(1) -> TypeError: 'int' object is not callable
# expect: n + 'a' -> TypeError: unsupported operand type(s) for +: 'int' and 'str'
# expect: n + None -> TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'
# expect: n - [] -> TypeError: unsupported operand type(s) for -: 'int' and 'list'
# expect: n * {} -> TypeError: unsupported operand type(s) for *: 'int' and 'dict'
# expect: n ** 'a' -> TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'str'
# expect: n << -1 -> ValueError: negative shift count
# expect: n >> 1.0 -> TypeError: unsupported operand type(s) for >>: 'int' and 'float'
# expect: n & 1.0 -> TypeError: unsupported operand type(s) for &: 'int' and 'float'
# expect: n | 'a' -> TypeError: unsupported operand type(s) for |: 'int' and 'str'
# expect: ~'a' -> TypeError: bad operand type for unary ~: 'str'
# expect: n < 'a' -> TypeError: '<' not supported between instances of 'int' and 'str'
# expect: n < None -> TypeError: '<' not supported between instances of 'int' and 'NoneType'
# expect: divmod(n, 'a') -> TypeError: unsupported operand type(s) for divmod(): 'int' and 'str'
# expect: n @ n -> TypeError: unsupported operand type(s) for @: 'int' and 'int'
# expect: int('a') -> ValueError: invalid literal for int() with base 10: 'a'
# expect: int('1', 99) -> ValueError: int() base must be >= 2 and <= 36, or 0
# expect: int([]) -> TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'
# expect: int(1, 2) -> TypeError: int() can't convert non-string with explicit base
# expect: 'a' % n -> TypeError: not all arguments converted during string formatting
# expect: round(n, 'a') -> TypeError: 'str' object cannot be interpreted as an integer
# expect: pow(n, -1, 5) -> ValueError: base is not invertible for the given modulus
# expect: pow(n, 1, 0) -> ValueError: pow() 3rd argument cannot be 0
# expect: n // 0 -> ZeroDivisionError: division by zero
# expect: n % 0 -> ZeroDivisionError: division by zero
# expect: n / 0 -> ZeroDivisionError: division by zero
# expect: 1 .x -> AttributeError: 'int' object has no attribute 'x'
