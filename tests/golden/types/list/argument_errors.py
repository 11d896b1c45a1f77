l = [1, 2, 3]
for code in (
    'l.append()',
    'l.append(1, 2)',
    'l.extend()',
    'l.extend(1)',
    'l.insert()',
    'l.insert(1)',
    "l.insert('a', 1)",
    'l.remove()',
    'l.remove(9)',
    'l.pop(9)',
    "l.pop('a')",
    'l.pop(1, 2)',
    'l.clear(1)',
    'l.index()',
    'l.index(9)',
    'l.index(1, 2, 3, 4)',
    'l.count()',
    'l.sort(1)',
    'l.sort(key=1)',
    'l.sort(foo=1)',
    'l.reverse(1)',
    'l.copy(1)',
    'l.nope',
    'l[9]',
    "l['a']",
    'l[1.5]',
    'l[1:2:0]',
    'l + 1',
    'l + (1,)',
    'l * 1.5',
    '1 + l',
    'l - l',
    'l < 1',
    'l()',
    '-l',
    'list(1)',
    'list(1, 2)',
    'list(a=1)',
    '[].pop()',
    'hash(l)',
    '{l}',
):
    try: print(code, '->', eval(code))
    except Exception as e: print(code, '->', type(e).__name__ + ':', e)
# expect: l.append() -> TypeError: list.append() takes exactly one argument (0 given)
# expect: l.append(1, 2) -> TypeError: list.append() takes exactly one argument (2 given)
# expect: l.extend() -> TypeError: list.extend() takes exactly one argument (0 given)
# expect: l.extend(1) -> TypeError: 'int' object is not iterable
# expect: l.insert() -> TypeError: insert expected 2 arguments, got 0
# expect: l.insert(1) -> TypeError: insert expected 2 arguments, got 1
# expect: l.insert('a', 1) -> TypeError: 'str' object cannot be interpreted as an integer
# expect: l.remove() -> TypeError: list.remove() takes exactly one argument (0 given)
# expect: l.remove(9) -> ValueError: list.remove(x): x not in list
# expect: l.pop(9) -> IndexError: pop index out of range
# expect: l.pop('a') -> TypeError: 'str' object cannot be interpreted as an integer
# expect: l.pop(1, 2) -> TypeError: pop expected at most 1 argument, got 2
# expect: l.clear(1) -> TypeError: list.clear() takes no arguments (1 given)
# expect: l.index() -> TypeError: index expected at least 1 argument, got 0
# expect: l.index(9) -> ValueError: list.index(x): x not in list
# expect: l.index(1, 2, 3, 4) -> TypeError: index expected at most 3 arguments, got 4
# expect: l.count() -> TypeError: list.count() takes exactly one argument (0 given)
# expect: l.sort(1) -> TypeError: sort() takes no positional arguments
# expect: l.sort(key=1) -> TypeError: 'int' object is not callable
# expect: l.sort(foo=1) -> TypeError: sort() got an unexpected keyword argument 'foo'
# expect: l.reverse(1) -> TypeError: list.reverse() takes no arguments (1 given)
# expect: l.copy(1) -> TypeError: list.copy() takes no arguments (1 given)
# expect: l.nope -> AttributeError: 'list' object has no attribute 'nope'
# expect: l[9] -> IndexError: list index out of range
# expect: l['a'] -> TypeError: list indices must be integers or slices, not str
# expect: l[1.5] -> TypeError: list indices must be integers or slices, not float
# expect: l[1:2:0] -> ValueError: slice step cannot be zero
# expect: l + 1 -> TypeError: can only concatenate list (not "int") to list
# expect: l + (1,) -> TypeError: can only concatenate list (not "tuple") to list
# expect: l * 1.5 -> TypeError: can't multiply sequence by non-int of type 'float'
# expect: 1 + l -> TypeError: unsupported operand type(s) for +: 'int' and 'list'
# expect: l - l -> TypeError: unsupported operand type(s) for -: 'list' and 'list'
# expect: l < 1 -> TypeError: '<' not supported between instances of 'list' and 'int'
# expect: l() -> TypeError: 'list' object is not callable
# expect: -l -> TypeError: bad operand type for unary -: 'list'
# expect: list(1) -> TypeError: 'int' object is not iterable
# expect: list(1, 2) -> TypeError: list expected at most 1 argument, got 2
# expect: list(a=1) -> TypeError: list() takes no keyword arguments
# expect: [].pop() -> IndexError: pop from empty list
# expect: hash(l) -> TypeError: unhashable type: 'list'
# expect: {l} -> TypeError: cannot use 'list' as a set element (unhashable type: 'list')
