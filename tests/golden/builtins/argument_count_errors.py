for code in (
    'abs()',
    'all()',
    'any()',
    'ascii()',
    'bin()',
    'callable()',
    'chr()',
    'delattr()',
    'divmod()',
    'enumerate()',
    'eval()',
    'exec()',
    'filter()',
    'format()',
    'getattr()',
    'hasattr()',
    'hash()',
    'hex()',
    'isinstance()',
    'issubclass()',
    'iter()',
    'len()',
    'map()',
    'max()',
    'min()',
    'next()',
    'oct()',
    'open()',
    'ord()',
    'pow()',
    'range()',
    'repr()',
    'reversed()',
    'round()',
    'setattr()',
    'slice()',
    'sorted()',
    'sum()',
    'compile()',
    '__import__()',
    'super()',
    'staticmethod()',
    'classmethod()',
    'type()',
    'memoryview()',
    'dir(1,2)',
    'id(1,2)',
    'vars(1,2)',
    'zip(strict=1,x=2)',
    'input(1,2)',
    'property(1,2,3,4,5)',
    'bytes(1,2,3,4)',
    'bytearray(1,2,3,4)',
    'str(1,2,3,4)',
    'complex(1,2,3)',
    'bool(1,2)',
    'object(1)',
    'frozenset(1,2)',
    'aiter()',
    'anext()',
    'breakpoint.x',
    'globals(1)',
    'locals(1)',
):
    try: print(code, '->', eval(code))
    except Exception as e: print(code, '->', type(e).__name__ + ':', e)
# expect: abs() -> TypeError: abs() takes exactly one argument (0 given)
# expect: all() -> TypeError: all() takes exactly one argument (0 given)
# expect: any() -> TypeError: any() takes exactly one argument (0 given)
# expect: ascii() -> TypeError: ascii() takes exactly one argument (0 given)
# expect: bin() -> TypeError: bin() takes exactly one argument (0 given)
# expect: callable() -> TypeError: callable() takes exactly one argument (0 given)
# expect: chr() -> TypeError: chr() takes exactly one argument (0 given)
# expect: delattr() -> TypeError: delattr expected 2 arguments, got 0
# expect: divmod() -> TypeError: divmod expected 2 arguments, got 0
# expect: enumerate() -> TypeError: enumerate() missing required argument 'iterable'
# expect: eval() -> TypeError: eval() takes at least 1 positional argument (0 given)
# expect: exec() -> TypeError: exec() takes at least 1 positional argument (0 given)
# expect: filter() -> TypeError: filter expected 2 arguments, got 0
# expect: format() -> TypeError: format expected at least 1 argument, got 0
# expect: getattr() -> TypeError: getattr expected at least 2 arguments, got 0
# expect: hasattr() -> TypeError: hasattr expected 2 arguments, got 0
# expect: hash() -> TypeError: hash() takes exactly one argument (0 given)
# expect: hex() -> TypeError: hex() takes exactly one argument (0 given)
# expect: isinstance() -> TypeError: isinstance expected 2 arguments, got 0
# expect: issubclass() -> TypeError: issubclass expected 2 arguments, got 0
# expect: iter() -> TypeError: iter expected at least 1 argument, got 0
# expect: len() -> TypeError: len() takes exactly one argument (0 given)
# expect: map() -> TypeError: map() must have at least two arguments.
# expect: max() -> TypeError: max expected at least 1 argument, got 0
# expect: min() -> TypeError: min expected at least 1 argument, got 0
# expect: next() -> TypeError: next expected at least 1 argument, got 0
# expect: oct() -> TypeError: oct() takes exactly one argument (0 given)
# expect: open() -> TypeError: open() missing required argument 'file' (pos 1)
# expect: ord() -> TypeError: ord() takes exactly one argument (0 given)
# expect: pow() -> TypeError: pow() missing required argument 'base' (pos 1)
# expect: range() -> TypeError: range expected at least 1 argument, got 0
# expect: repr() -> TypeError: repr() takes exactly one argument (0 given)
# expect: reversed() -> TypeError: reversed expected 1 argument, got 0
# expect: round() -> TypeError: round() missing required argument 'number' (pos 1)
# expect: setattr() -> TypeError: setattr expected 3 arguments, got 0
# expect: slice() -> TypeError: slice expected at least 1 argument, got 0
# expect: sorted() -> TypeError: sorted expected 1 argument, got 0
# expect: sum() -> TypeError: sum() takes at least 1 positional argument (0 given)
# expect: compile() -> TypeError: compile() missing required argument 'source' (pos 1)
# expect: __import__() -> TypeError: __import__() missing required argument 'name' (pos 1)
# expect: super() -> RuntimeError: super(): no arguments
# expect: staticmethod() -> TypeError: staticmethod expected 1 argument, got 0
# expect: classmethod() -> TypeError: classmethod expected 1 argument, got 0
# expect: type() -> TypeError: type() takes 1 or 3 arguments
# expect: memoryview() -> TypeError: memoryview() missing required argument 'object' (pos 1)
# expect: dir(1,2) -> TypeError: dir expected at most 1 argument, got 2
# expect: id(1,2) -> TypeError: id() takes exactly one argument (2 given)
# expect: vars(1,2) -> TypeError: vars expected at most 1 argument, got 2
# expect: zip(strict=1,x=2) -> TypeError: zip() takes at most 1 keyword argument (2 given)
# expect: input(1,2) -> TypeError: input expected at most 1 argument, got 2
# expect: property(1,2,3,4,5) -> TypeError: property() takes at most 4 arguments (5 given)
# expect: bytes(1,2,3,4) -> TypeError: bytes() takes at most 3 arguments (4 given)
# expect: bytearray(1,2,3,4) -> TypeError: bytearray() takes at most 3 arguments (4 given)
# expect: str(1,2,3,4) -> TypeError: str expected at most 3 arguments, got 4
# expect: complex(1,2,3) -> TypeError: complex() takes at most 2 arguments (3 given)
# expect: bool(1,2) -> TypeError: bool expected at most 1 argument, got 2
# expect: object(1) -> TypeError: object() takes no arguments
# expect: frozenset(1,2) -> TypeError: frozenset expected at most 1 argument, got 2
# expect: aiter() -> TypeError: aiter() takes exactly one argument (0 given)
# expect: anext() -> TypeError: anext expected at least 1 argument, got 0
# expect: breakpoint.x -> AttributeError: 'builtin_function_or_method' object has no attribute 'x'
# expect: globals(1) -> TypeError: globals() takes no arguments (1 given)
# expect: locals(1) -> TypeError: locals() takes no arguments (1 given)
