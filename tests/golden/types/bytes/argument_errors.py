b = b"abc"
for code in (
    'b.upper(1)',
    'b.split(1)',
    "b.split('a')",
    "b.join(['a'])",
    'b.join(1)',
    "b.replace('a', 'b')",
    "b.replace(b'a')",
    "b.find('a')",
    'b.find(300)',
    'b.count(None)',
    "b.index(b'z')",
    "b.center(5, 'a')",
    "b.ljust(5, b'ab')",
    "b.startswith('a')",
    "b.endswith([b'c'])",
    "b.strip('a')",
    "b.partition('a')",
    "b.partition(b'')",
    "b.translate('a')",
    'b.decode(1)',
    "b.decode('nope')",
    'b.hex(1)',
    "b.hex('::')",
    "bytes.fromhex('xyz')",
    'bytes.fromhex(1)',
    'b.splitlines(1, 2)',
    'b.nope',
    'b[5]',
    "b['a']",
    "b + 'a'",
    "b * 'a'",
    'b % 1',
    "'a' in b",
    '300 in b',
    "b < 'a'",
    'b()',
):
    try: print(code, '->', eval(code))
    except Exception as e: print(code, '->', type(e).__name__ + ':', e)
# expect: b.upper(1) -> TypeError: bytes.upper() takes no arguments (1 given)
# expect: b.split(1) -> TypeError: a bytes-like object is required, not 'int'
# expect: b.split('a') -> TypeError: a bytes-like object is required, not 'str'
# expect: b.join(['a']) -> TypeError: sequence item 0: expected a bytes-like object, str found
# expect: b.join(1) -> TypeError: can only join an iterable
# expect: b.replace('a', 'b') -> TypeError: a bytes-like object is required, not 'str'
# expect: b.replace(b'a') -> TypeError: replace expected at least 2 arguments, got 1
# expect: b.find('a') -> TypeError: argument should be integer or bytes-like object, not 'str'
# expect: b.find(300) -> ValueError: byte must be in range(0, 256)
# expect: b.count(None) -> TypeError: argument should be integer or bytes-like object, not 'NoneType'
# expect: b.index(b'z') -> ValueError: subsection not found
# expect: b.center(5, 'a') -> TypeError: center() argument 2 must be a byte string of length 1, not str
# expect: b.ljust(5, b'ab') -> TypeError: ljust(): argument 2 must be a byte string of length 1, not a bytes object of length 2
# expect: b.startswith('a') -> TypeError: startswith first arg must be bytes or a tuple of bytes, not str
# expect: b.endswith([b'c']) -> TypeError: endswith first arg must be bytes or a tuple of bytes, not list
# expect: b.strip('a') -> TypeError: a bytes-like object is required, not 'str'
# expect: b.partition('a') -> TypeError: a bytes-like object is required, not 'str'
# expect: b.partition(b'') -> ValueError: empty separator
# expect: b.translate('a') -> TypeError: a bytes-like object is required, not 'str'
# expect: b.decode(1) -> TypeError: decode() argument 'encoding' must be str, not int
# expect: b.decode('nope') -> LookupError: unknown encoding: nope
# expect: b.hex(1) -> TypeError: object of type 'int' has no len()
# expect: b.hex('::') -> ValueError: sep must be length 1.
# expect: bytes.fromhex('xyz') -> ValueError: non-hexadecimal number found in fromhex() arg at position 0
# expect: bytes.fromhex(1) -> TypeError: fromhex() argument must be str or bytes-like, not int
# expect: b.splitlines(1, 2) -> TypeError: splitlines() takes at most 1 argument (2 given)
# expect: b.nope -> AttributeError: 'bytes' object has no attribute 'nope'
# expect: b[5] -> IndexError: index out of range
# expect: b['a'] -> TypeError: byte indices must be integers or slices, not str
# expect: b + 'a' -> TypeError: can't concat str to bytes
# expect: b * 'a' -> TypeError: can't multiply sequence by non-int of type 'str'
# expect: b % 1 -> TypeError: not all arguments converted during bytes formatting
# expect: 'a' in b -> TypeError: a bytes-like object is required, not 'str'
# expect: 300 in b -> ValueError: byte must be in range(0, 256)
# expect: b < 'a' -> TypeError: '<' not supported between instances of 'bytes' and 'str'
# expect: b() -> TypeError: 'bytes' object is not callable
