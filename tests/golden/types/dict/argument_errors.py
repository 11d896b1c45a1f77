d = {"a": 1}
for code in (
    "d['z']",
    'd[[]]',
    'd.get()',
    'd.get([])',
    'd.get(1, 2, 3)',
    'd.pop()',
    "d.pop('z')",
    'd.pop([])',
    'd.popitem(1)',
    '{}.popitem()',
    'd.setdefault()',
    'd.setdefault([])',
    'd.update(1)',
    'd.update([1])',
    "d.update(['abc'])",
    'd.update({}, {})',
    'd.keys(1)',
    'd.items(x=1)',
    'd.clear(1)',
    'd.copy(1)',
    'd.fromkeys()',
    'd.fromkeys(1)',
    'd.nope',
    'd + d',
    'd | 1',
    '1 | d',
    'd | []',
    'd < d',
    'd()',
    'hash(d)',
    'dict(1)',
    'dict([1])',
    "dict(['abc'])",
    'dict(1, 2)',
    "{}['x']",
    '{**1}',
    'd.keys() + d.keys()',
    'd.keys()[0]',
    "d.values()['a']",
    'd.items() & 1',
):
    try: print(code, '->', eval(code))
    except Exception as e: print(code, '->', type(e).__name__ + ':', e)
# expect: d['z'] -> KeyError: 'z'
# expect: d[[]] -> TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
# expect: d.get() -> TypeError: get expected at least 1 argument, got 0
# expect: d.get([]) -> TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
# expect: d.get(1, 2, 3) -> TypeError: get expected at most 2 arguments, got 3
# expect: d.pop() -> TypeError: pop expected at least 1 argument, got 0
# expect: d.pop('z') -> KeyError: 'z'
# expect: d.pop([]) -> TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
# expect: d.popitem(1) -> TypeError: dict.popitem() takes no arguments (1 given)
# expect: {}.popitem() -> KeyError: 'popitem(): dictionary is empty'
# expect: d.setdefault() -> TypeError: setdefault expected at least 1 argument, got 0
# expect: d.setdefault([]) -> TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
# expect: d.update(1) -> TypeError: 'int' object is not iterable
# expect: d.update([1]) -> TypeError: object is not iterable
# expect: d.update(['abc']) -> ValueError: dictionary update sequence element #0 has length 3; 2 is required
# expect: d.update({}, {}) -> TypeError: update expected at most 1 argument, got 2
# expect: d.keys(1) -> TypeError: dict.keys() takes no arguments (1 given)
# expect: d.items(x=1) -> TypeError: dict.items() takes no keyword arguments
# expect: d.clear(1) -> TypeError: dict.clear() takes no arguments (1 given)
# expect: d.copy(1) -> TypeError: dict.copy() takes no arguments (1 given)
# expect: d.fromkeys() -> TypeError: fromkeys expected at least 1 argument, got 0
# expect: d.fromkeys(1) -> TypeError: 'int' object is not iterable
# expect: d.nope -> AttributeError: 'dict' object has no attribute 'nope'
# expect: d + d -> TypeError: unsupported operand type(s) for +: 'dict' and 'dict'
# expect: d | 1 -> TypeError: unsupported operand type(s) for |: 'dict' and 'int'
# expect: 1 | d -> TypeError: unsupported operand type(s) for |: 'int' and 'dict'
# expect: d | [] -> TypeError: unsupported operand type(s) for |: 'dict' and 'list'
# expect: d < d -> TypeError: '<' not supported between instances of 'dict' and 'dict'
# expect: d() -> TypeError: 'dict' object is not callable
# expect: hash(d) -> TypeError: unhashable type: 'dict'
# expect: dict(1) -> TypeError: 'int' object is not iterable
# expect: dict([1]) -> TypeError: object is not iterable
# expect: dict(['abc']) -> ValueError: dictionary update sequence element #0 has length 3; 2 is required
# expect: dict(1, 2) -> TypeError: dict expected at most 1 argument, got 2
# expect: {}['x'] -> KeyError: 'x'
# expect: {**1} -> TypeError: 'int' object is not a mapping
# expect: d.keys() + d.keys() -> TypeError: unsupported operand type(s) for +: 'dict_keys' and 'dict_keys'
# expect: d.keys()[0] -> TypeError: 'dict_keys' object is not subscriptable
# expect: d.values()['a'] -> TypeError: 'dict_values' object is not subscriptable
# expect: d.items() & 1 -> TypeError: 'int' object is not iterable
