s = {1, 2}
for code in (
    's.add()',
    's.add([])',
    's.add(1, 2)',
    's.remove(9)',
    's.remove([])',
    's.discard()',
    's.discard({})',
    's.pop(1)',
    'set().pop()',
    's.clear(1)',
    's.union(1)',
    's.intersection(1)',
    's.difference(1)',
    's.symmetric_difference()',
    's.symmetric_difference(1)',
    's.update(1)',
    's.issubset()',
    's.issubset(1)',
    's.isdisjoint(1)',
    's.copy(1)',
    's.nope',
    's | 1',
    's | [1]',
    's - [1]',
    '1 - s',
    's + s',
    's < 1',
    's < [1]',
    's[0]',
    's()',
    'hash(s)',
    '{s}',
    'set(1)',
    'set(1, 2)',
    'set(a=1)',
    'frozenset(1)',
    'frozenset().add(1)',
    '{[]}',
    '[] in s',
    'frozenset([1]) | [2]',
):
    try: print(code, '->', eval(code))
    except Exception as e: print(code, '->', type(e).__name__ + ':', e)
# expect: s.add() -> TypeError: set.add() takes exactly one argument (0 given)
# expect: s.add([]) -> TypeError: cannot use 'list' as a set element (unhashable type: 'list')
# expect: s.add(1, 2) -> TypeError: set.add() takes exactly one argument (2 given)
# expect: s.remove(9) -> KeyError: 9
# expect: s.remove([]) -> TypeError: cannot use 'list' as a set element (unhashable type: 'list')
# expect: s.discard() -> TypeError: set.discard() takes exactly one argument (0 given)
# expect: s.discard({}) -> TypeError: cannot use 'dict' as a set element (unhashable type: 'dict')
# expect: s.pop(1) -> TypeError: set.pop() takes no arguments (1 given)
# expect: set().pop() -> KeyError: 'pop from an empty set'
# expect: s.clear(1) -> TypeError: set.clear() takes no arguments (1 given)
# expect: s.union(1) -> TypeError: 'int' object is not iterable
# expect: s.intersection(1) -> TypeError: 'int' object is not iterable
# expect: s.difference(1) -> TypeError: 'int' object is not iterable
# expect: s.symmetric_difference() -> TypeError: set.symmetric_difference() takes exactly one argument (0 given)
# expect: s.symmetric_difference(1) -> TypeError: 'int' object is not iterable
# expect: s.update(1) -> TypeError: 'int' object is not iterable
# expect: s.issubset() -> TypeError: set.issubset() takes exactly one argument (0 given)
# expect: s.issubset(1) -> TypeError: 'int' object is not iterable
# expect: s.isdisjoint(1) -> TypeError: 'int' object is not iterable
# expect: s.copy(1) -> TypeError: set.copy() takes no arguments (1 given)
# expect: s.nope -> AttributeError: 'set' object has no attribute 'nope'
# expect: s | 1 -> TypeError: unsupported operand type(s) for |: 'set' and 'int'
# expect: s | [1] -> TypeError: unsupported operand type(s) for |: 'set' and 'list'
# expect: s - [1] -> TypeError: unsupported operand type(s) for -: 'set' and 'list'
# expect: 1 - s -> TypeError: unsupported operand type(s) for -: 'int' and 'set'
# expect: s + s -> TypeError: unsupported operand type(s) for +: 'set' and 'set'
# expect: s < 1 -> TypeError: '<' not supported between instances of 'set' and 'int'
# expect: s < [1] -> TypeError: '<' not supported between instances of 'set' and 'list'
# expect: s[0] -> TypeError: 'set' object is not subscriptable
# expect: s() -> TypeError: 'set' object is not callable
# expect: hash(s) -> TypeError: unhashable type: 'set'
# expect: {s} -> TypeError: cannot use 'set' as a set element (unhashable type: 'set')
# expect: set(1) -> TypeError: 'int' object is not iterable
# expect: set(1, 2) -> TypeError: set expected at most 1 argument, got 2
# expect: set(a=1) -> TypeError: set() takes no keyword arguments
# expect: frozenset(1) -> TypeError: 'int' object is not iterable
# expect: frozenset().add(1) -> AttributeError: 'frozenset' object has no attribute 'add'
# expect: {[]} -> TypeError: cannot use 'list' as a set element (unhashable type: 'list')
# expect: [] in s -> TypeError: cannot use 'list' as a set element (unhashable type: 'list')
# expect: frozenset([1]) | [2] -> TypeError: unsupported operand type(s) for |: 'frozenset' and 'list'
