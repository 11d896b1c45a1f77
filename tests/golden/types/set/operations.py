import re


def show(code):
    space = dict(globals())
    try:
        if "\n" in code or "=" in code.split("(")[0] or code.startswith("del "):
            exec(code, space)
            answer = space.get("r", "done")
        else:
            answer = eval(code, space)
        text = repr(answer)
    except Exception as error:
        text = f"{type(error).__name__}: {error}" + "".join(getattr(error, "__notes__", []))
    print(code.splitlines()[0], "->", re.sub("0x[0-9a-f]+", "0x...", text))


class X: pass
class L(list): pass
class T(tuple): pass
class D(dict): pass
class S(set): pass
class F(frozenset): pass
class R:
    def __radd__(s, o): return "radd"
    def __rmul__(s, o): return "rmul"
class BadHash:
    def __hash__(s): raise TypeError("bad")
class BadHash2:
    def __hash__(s): raise ValueError("bad")

for code in (
    '[] in set()',
    '[] in {1}',
    '{[]}',
    'set([[]])',
    '{BadHash()}',
    '{(1,[])}',
    'frozenset([[]])',
    's={1}; s.add([])',
    's={1}; s.add({1})',
    's={1}; s.remove([])',
    's={1}; s.remove({1})',
    's={1}; s.remove(5)',
    's={1}; s.discard([])',
    's={1}; s.discard({1})',
    '{1} in {frozenset({1})}',
    's={frozenset({1})}; s.remove({1}); r=s',
    's={1,2}\nfor k in s: s.add(5)',
    's={1,2}\nfor k in s: s.discard(k)',
    'set(1)',
    'set(1,2)',
    'set(x=1)',
    'frozenset(x=1)',
    'S(x=1)',
    'F(x=1)',
    'frozenset() is frozenset()',
    '{1}|[1]',
    '{1}&[1]',
    '{1}-[1]',
    '{1}^[1]',
    '{1}<[1]',
    '{1}<frozenset([1,2])',
    '{1}==frozenset([1])',
    's={1}; s|=[1]',
    's={1}; s&=[1]',
    's={1}; s-=[1]',
    's={1}; s^=[1]',
    'type(S()|{1})',
    'type({1}|S())',
    'type(S().copy())',
    'type(S().union())',
    'type(S().intersection([1]))',
    'type(S().difference([1]))',
    'type(S().symmetric_difference([1]))',
    'type(S()&{1})',
    'type(S()-{1})',
    'type(S()^{1})',
    'type(F().copy())',
    'type({1}|frozenset())',
    'type(frozenset()|{1})',
    'set().pop()',
    'set().union(1)',
    'set().intersection(1)',
    'set().update(1)',
    'set().intersection_update(1)',
    'set().difference(1)',
    'set().difference_update(1)',
    'set().symmetric_difference(1)',
    'set().symmetric_difference_update(1)',
    'set().symmetric_difference()',
    'set().issubset(1)',
    'set().issubset()',
    'set().issuperset(1)',
    'set().isdisjoint(1)',
    'set().add()',
    'set().remove()',
    'set().__reduce__()',
    'F([1]).__reduce__()',
    'S([1]).__reduce__()',
    'frozenset([1]).add',
    'frozenset([1]).__hash__() == hash(frozenset([1]))',
    '{3,1,2}',
):
    show(code)
# expect: [] in set() -> TypeError: cannot use 'list' as a set element (unhashable type: 'list')
# expect: [] in {1} -> TypeError: cannot use 'list' as a set element (unhashable type: 'list')
# expect: {[]} -> TypeError: cannot use 'list' as a set element (unhashable type: 'list')
# expect: set([[]]) -> TypeError: cannot use 'list' as a set element (unhashable type: 'list')
# expect: {BadHash()} -> TypeError: cannot use 'BadHash' as a set element (bad)
# expect: {(1,[])} -> TypeError: cannot use 'tuple' as a set element (unhashable type: 'list')
# expect: frozenset([[]]) -> TypeError: cannot use 'list' as a set element (unhashable type: 'list')
# expect: s={1}; s.add([]) -> TypeError: cannot use 'list' as a set element (unhashable type: 'list')
# expect: s={1}; s.add({1}) -> TypeError: cannot use 'set' as a set element (unhashable type: 'set')
# expect: s={1}; s.remove([]) -> TypeError: cannot use 'list' as a set element (unhashable type: 'list')
# expect: s={1}; s.remove({1}) -> KeyError: {1}
# expect: s={1}; s.remove(5) -> KeyError: 5
# expect: s={1}; s.discard([]) -> TypeError: cannot use 'list' as a set element (unhashable type: 'list')
# expect: s={1}; s.discard({1}) -> 'done'
# expect: {1} in {frozenset({1})} -> True
# expect: s={frozenset({1})}; s.remove({1}); r=s -> set()
# expect: s={1,2} -> RuntimeError: Set changed size during iteration
# expect: s={1,2} -> RuntimeError: Set changed size during iteration
# expect: set(1) -> TypeError: 'int' object is not iterable
# expect: set(1,2) -> TypeError: set expected at most 1 argument, got 2
# expect: set(x=1) -> TypeError: set() takes no keyword arguments
# expect: frozenset(x=1) -> TypeError: frozenset() takes no keyword arguments
# expect: S(x=1) -> TypeError: set() takes no keyword arguments
# expect: F(x=1) -> TypeError: frozenset() takes no keyword arguments
# expect: frozenset() is frozenset() -> False
# expect: {1}|[1] -> TypeError: unsupported operand type(s) for |: 'set' and 'list'
# expect: {1}&[1] -> TypeError: unsupported operand type(s) for &: 'set' and 'list'
# expect: {1}-[1] -> TypeError: unsupported operand type(s) for -: 'set' and 'list'
# expect: {1}^[1] -> TypeError: unsupported operand type(s) for ^: 'set' and 'list'
# expect: {1}<[1] -> TypeError: '<' not supported between instances of 'set' and 'list'
# expect: {1}<frozenset([1,2]) -> True
# expect: {1}==frozenset([1]) -> 'done'
# expect: s={1}; s|=[1] -> TypeError: unsupported operand type(s) for |=: 'set' and 'list'
# expect: s={1}; s&=[1] -> TypeError: unsupported operand type(s) for &=: 'set' and 'list'
# expect: s={1}; s-=[1] -> TypeError: unsupported operand type(s) for -=: 'set' and 'list'
# expect: s={1}; s^=[1] -> TypeError: unsupported operand type(s) for ^=: 'set' and 'list'
# expect: type(S()|{1}) -> <class 'set'>
# expect: type({1}|S()) -> <class 'set'>
# expect: type(S().copy()) -> <class 'set'>
# expect: type(S().union()) -> <class 'set'>
# expect: type(S().intersection([1])) -> <class 'set'>
# expect: type(S().difference([1])) -> <class 'set'>
# expect: type(S().symmetric_difference([1])) -> <class 'set'>
# expect: type(S()&{1}) -> <class 'set'>
# expect: type(S()-{1}) -> <class 'set'>
# expect: type(S()^{1}) -> <class 'set'>
# expect: type(F().copy()) -> <class 'frozenset'>
# expect: type({1}|frozenset()) -> <class 'set'>
# expect: type(frozenset()|{1}) -> <class 'frozenset'>
# expect: set().pop() -> KeyError: 'pop from an empty set'
# expect: set().union(1) -> TypeError: 'int' object is not iterable
# expect: set().intersection(1) -> TypeError: 'int' object is not iterable
# expect: set().update(1) -> TypeError: 'int' object is not iterable
# expect: set().intersection_update(1) -> TypeError: 'int' object is not iterable
# expect: set().difference(1) -> TypeError: 'int' object is not iterable
# expect: set().difference_update(1) -> TypeError: 'int' object is not iterable
# expect: set().symmetric_difference(1) -> TypeError: 'int' object is not iterable
# expect: set().symmetric_difference_update(1) -> TypeError: 'int' object is not iterable
# expect: set().symmetric_difference() -> TypeError: set.symmetric_difference() takes exactly one argument (0 given)
# expect: set().issubset(1) -> TypeError: 'int' object is not iterable
# expect: set().issubset() -> TypeError: set.issubset() takes exactly one argument (0 given)
# expect: set().issuperset(1) -> TypeError: 'int' object is not iterable
# expect: set().isdisjoint(1) -> TypeError: 'int' object is not iterable
# expect: set().add() -> TypeError: set.add() takes exactly one argument (0 given)
# expect: set().remove() -> TypeError: set.remove() takes exactly one argument (0 given)
# expect: set().__reduce__() -> (<class 'set'>, ([],), None)
# expect: F([1]).__reduce__() -> (<class '__main__.F'>, ([1],), None)
# expect: S([1]).__reduce__() -> (<class '__main__.S'>, ([1],), None)
# expect: frozenset([1]).add -> AttributeError: 'frozenset' object has no attribute 'add'
# expect: frozenset([1]).__hash__() == hash(frozenset([1])) -> True
# expect: {3,1,2} -> {1, 2, 3}
