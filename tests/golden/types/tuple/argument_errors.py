t = (1, 2)
for code in (
    't.count()',
    't.index(9)',
    't.index()',
    't.index(1, 5)',
    "t.index(1, 'a')",
    't.nope',
    't.append(3)',
    't[9]',
    "t['a']",
    't[1.5]',
    't[::0]',
    't + [1]',
    't + 1',
    't * 1.5',
    '1 + t',
    't < 1',
    't < [1]',
    "(1, 'a') < (1, 2)",
    't()',
    '-t',
    'tuple(1)',
    'tuple(1, 2)',
    'tuple(a=1)',
    'hash(([],))',
    '{([],): 1}',
    't - t',
    'len(t, t)',
    't.count(1, 2)',
    '() [0]',
):
    try: print(code, '->', eval(code))
    except Exception as e: print(code, '->', type(e).__name__ + ':', e)
# expect: t.count() -> TypeError: tuple.count() takes exactly one argument (0 given)
# expect: t.index(9) -> ValueError: tuple.index(x): x not in tuple
# expect: t.index() -> TypeError: index expected at least 1 argument, got 0
# expect: t.index(1, 5) -> ValueError: tuple.index(x): x not in tuple
# expect: t.index(1, 'a') -> TypeError: slice indices must be integers or have an __index__ method
# expect: t.nope -> AttributeError: 'tuple' object has no attribute 'nope'
# expect: t.append(3) -> AttributeError: 'tuple' object has no attribute 'append'
# expect: t[9] -> IndexError: tuple index out of range
# expect: t['a'] -> TypeError: tuple indices must be integers or slices, not str
# expect: t[1.5] -> TypeError: tuple indices must be integers or slices, not float
# expect: t[::0] -> ValueError: slice step cannot be zero
# expect: t + [1] -> TypeError: can only concatenate tuple (not "list") to tuple
# expect: t + 1 -> TypeError: can only concatenate tuple (not "int") to tuple
# expect: t * 1.5 -> TypeError: can't multiply sequence by non-int of type 'float'
# expect: 1 + t -> TypeError: unsupported operand type(s) for +: 'int' and 'tuple'
# expect: t < 1 -> TypeError: '<' not supported between instances of 'tuple' and 'int'
# expect: t < [1] -> TypeError: '<' not supported between instances of 'tuple' and 'list'
# expect: (1, 'a') < (1, 2) -> TypeError: '<' not supported between instances of 'str' and 'int'
# expect: t() -> TypeError: 'tuple' object is not callable
# expect: -t -> TypeError: bad operand type for unary -: 'tuple'
# expect: tuple(1) -> TypeError: 'int' object is not iterable
# expect: tuple(1, 2) -> TypeError: tuple expected at most 1 argument, got 2
# expect: tuple(a=1) -> TypeError: tuple() takes no keyword arguments
# expect: hash(([],)) -> TypeError: unhashable type: 'list'
# expect: {([],): 1} -> TypeError: cannot use 'tuple' as a dict key (unhashable type: 'list')
# expect: t - t -> TypeError: unsupported operand type(s) for -: 'tuple' and 'tuple'
# expect: len(t, t) -> TypeError: len() takes exactly one argument (2 given)
# expect: t.count(1, 2) -> TypeError: tuple.count() takes exactly one argument (2 given)
# expect: () [0] -> IndexError: tuple index out of range
