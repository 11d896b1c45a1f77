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
    '{}[1]',
    "{}['a']",
    '{}[[]]',
    '{[]:1}',
    '{}[{}]',
    'd={}; d[[]]=1',
    'd={}; del d[1]',
    'd={}; del d[[]]',
    '{}.get([])',
    '{}.get()',
    '{}.get(1,2,3)',
    '{}.setdefault()',
    '{}.setdefault([])',
    '{}.pop()',
    '{}.pop(1)',
    '{}.pop([])',
    '{1:1}.pop([])',
    '{}.pop([],1)',
    '{1:1}.pop([],1)',
    '{}.popitem()',
    '{}.popitem(1)',
    '{}.update(1)',
    '{}.update([1])',
    '{}.update([(1,)])',
    '{}.update([(1,2,3)])',
    "{}.update(['ab'])",
    "{}.update(['abc'])",
    '{}.update(1,2)',
    '{}.update({[]:1})',
    '{}.update([([],1)])',
    'dict(1)',
    'dict([1])',
    'dict([1,2],3)',
    'dict([[1]])',
    'dict(a=1)',
    'dict({1:2},a=3)',
    "dict(**{'a':1})",
    'dict.fromkeys()',
    'dict.fromkeys(1)',
    'dict.fromkeys([1,2])',
    'dict.fromkeys([[]])',
    'dict.fromkeys({1:2},5)',
    'D.fromkeys([1,2])',
    'D().copy()',
    'type(D().copy())',
    'type(D()|{})',
    'type({}|D())',
    '{}|1',
    '{}|[(1,2)]',
    'd={}; d|=[(1,2)]; r=d',
    'd={}; d|=1',
    'd={}; d|=[1]',
    '{}.__or__(1)',
    '{}<{}',
    '{}.__lt__({})',
    'hash({})',
    '[] in {}',
    '{BadHash():1}',
    '{BadHash2():1}',
    '{}[BadHash()]',
    '{}[(1,[])]',
    'hash((1,[]))',
    'd={1:1}; r=[d.__setitem__(2,2) for k in d]',
    'd={1:1}\nfor k in d: del d[k]; d[k]=1',
    'd={1:1,2:2}\nfor k in d: del d[k]; d[k]=1',
    'd={1:1,2:2}\nfor k in d.items(): d.clear()',
    '{1:2}.keys()',
    '{1:2}.values()',
    '{1:2}.items()',
    '{1:2}.keys()&[1]',
    '[1]&{1:2}.keys()',
    '{1:2}.keys()|[1]',
    '{1:2}.keys()-[1]',
    '{1:2}.keys()^[1,3]',
    '{1:2}.keys()&5',
    '5&{1:2}.keys()',
    '{1:2}.keys()|5',
    '{1:2}.keys()=={1}',
    '{1:2}.keys()<{1,2}',
    '{1:2}.keys()<[1]',
    '{1:2}.items()=={(1,2)}',
    '{1:[]}.items()|{(1,2)}',
    '{1:2}.keys().isdisjoint([1])',
    '{1:2}.keys().isdisjoint(5)',
    '{1:2}.keys().isdisjoint()',
    '{1:2}.keys().mapping',
    '{1:2}.values()=={1:2}.values()',
    'iter({1:2})',
    'iter({1:2}.items()).__reduce__()',
    'iter({1:2}).__reduce__()',
    'iter({1:2}.values()).__reduce__()',
    'reversed({1:2})',
    'reversed({1:2}).__reduce__()',
    'reversed({1:2}.items())',
    'iter({1,2}).__reduce__()',
    'iter({1:2}).__length_hint__()',
    'type({}.keys())()',
    'type(iter({}))()',
    'hash({1})',
    'hash({1:2}.items())',
    '{1:2}.keys().__hash__',
    '{1:2}.values().__hash__',
    '{1:2}.__reversed__()',
    'D({1:2}).__missing__',
    '{1: 1}.__class_getitem__(int)',
):
    show(code)
# expect: {}[1] -> KeyError: 1
# expect: {}['a'] -> KeyError: 'a'
# expect: {}[[]] -> TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
# expect: {[]:1} -> TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
# expect: {}[{}] -> TypeError: cannot use 'dict' as a dict key (unhashable type: 'dict')
# expect: d={}; d[[]]=1 -> TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
# expect: d={}; del d[1] -> KeyError: 1
# expect: d={}; del d[[]] -> TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
# expect: {}.get([]) -> TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
# expect: {}.get() -> TypeError: get expected at least 1 argument, got 0
# expect: {}.get(1,2,3) -> TypeError: get expected at most 2 arguments, got 3
# expect: {}.setdefault() -> TypeError: setdefault expected at least 1 argument, got 0
# expect: {}.setdefault([]) -> TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
# expect: {}.pop() -> TypeError: pop expected at least 1 argument, got 0
# expect: {}.pop(1) -> KeyError: 1
# expect: {}.pop([]) -> KeyError: []
# expect: {1:1}.pop([]) -> TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
# expect: {}.pop([],1) -> 1
# expect: {1:1}.pop([],1) -> TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
# expect: {}.popitem() -> KeyError: 'popitem(): dictionary is empty'
# expect: {}.popitem(1) -> TypeError: dict.popitem() takes no arguments (1 given)
# expect: {}.update(1) -> TypeError: 'int' object is not iterable
# expect: {}.update([1]) -> TypeError: object is not iterableCannot convert dictionary update sequence element #0 to a sequence
# expect: {}.update([(1,)]) -> ValueError: dictionary update sequence element #0 has length 1; 2 is required
# expect: {}.update([(1,2,3)]) -> ValueError: dictionary update sequence element #0 has length 3; 2 is required
# expect: {}.update(['ab']) -> None
# expect: {}.update(['abc']) -> ValueError: dictionary update sequence element #0 has length 3; 2 is required
# expect: {}.update(1,2) -> TypeError: update expected at most 1 argument, got 2
# expect: {}.update({[]:1}) -> TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
# expect: {}.update([([],1)]) -> TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
# expect: dict(1) -> TypeError: 'int' object is not iterable
# expect: dict([1]) -> TypeError: object is not iterableCannot convert dictionary update sequence element #0 to a sequence
# expect: dict([1,2],3) -> TypeError: dict expected at most 1 argument, got 2
# expect: dict([[1]]) -> ValueError: dictionary update sequence element #0 has length 1; 2 is required
# expect: dict(a=1) -> {'a': 1}
# expect: dict({1:2},a=3) -> {1: 2, 'a': 3}
# expect: dict(**{'a':1}) -> {'a': 1}
# expect: dict.fromkeys() -> TypeError: fromkeys expected at least 1 argument, got 0
# expect: dict.fromkeys(1) -> TypeError: 'int' object is not iterable
# expect: dict.fromkeys([1,2]) -> {1: None, 2: None}
# expect: dict.fromkeys([[]]) -> TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
# expect: dict.fromkeys({1:2},5) -> {1: 5}
# expect: D.fromkeys([1,2]) -> {1: None, 2: None}
# expect: D().copy() -> {}
# expect: type(D().copy()) -> <class 'dict'>
# expect: type(D()|{}) -> <class 'dict'>
# expect: type({}|D()) -> <class 'dict'>
# expect: {}|1 -> TypeError: unsupported operand type(s) for |: 'dict' and 'int'
# expect: {}|[(1,2)] -> TypeError: unsupported operand type(s) for |: 'dict' and 'list'
# expect: d={}; d|=[(1,2)]; r=d -> {1: 2}
# expect: d={}; d|=1 -> TypeError: 'int' object is not iterable
# expect: d={}; d|=[1] -> TypeError: object is not iterableCannot convert dictionary update sequence element #0 to a sequence
# expect: {}.__or__(1) -> NotImplemented
# expect: {}<{} -> TypeError: '<' not supported between instances of 'dict' and 'dict'
# expect: {}.__lt__({}) -> NotImplemented
# expect: hash({}) -> TypeError: unhashable type: 'dict'
# expect: [] in {} -> TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
# expect: {BadHash():1} -> TypeError: cannot use 'BadHash' as a dict key (bad)
# expect: {BadHash2():1} -> ValueError: bad
# expect: {}[BadHash()] -> TypeError: cannot use 'BadHash' as a dict key (bad)
# expect: {}[(1,[])] -> TypeError: cannot use 'tuple' as a dict key (unhashable type: 'list')
# expect: hash((1,[])) -> TypeError: unhashable type: 'list'
# expect: d={1:1}; r=[d.__setitem__(2,2) for k in d] -> RuntimeError: dictionary changed size during iteration
# expect: d={1:1} -> RuntimeError: dictionary keys changed during iteration
# expect: d={1:1,2:2} -> RuntimeError: dictionary keys changed during iteration
# expect: d={1:1,2:2} -> RuntimeError: dictionary changed size during iteration
# expect: {1:2}.keys() -> dict_keys([1])
# expect: {1:2}.values() -> dict_values([2])
# expect: {1:2}.items() -> dict_items([(1, 2)])
# expect: {1:2}.keys()&[1] -> {1}
# expect: [1]&{1:2}.keys() -> {1}
# expect: {1:2}.keys()|[1] -> {1}
# expect: {1:2}.keys()-[1] -> set()
# expect: {1:2}.keys()^[1,3] -> {3}
# expect: {1:2}.keys()&5 -> TypeError: 'int' object is not iterable
# expect: 5&{1:2}.keys() -> TypeError: 'int' object is not iterable
# expect: {1:2}.keys()|5 -> TypeError: 'int' object is not iterable
# expect: {1:2}.keys()=={1} -> True
# expect: {1:2}.keys()<{1,2} -> True
# expect: {1:2}.keys()<[1] -> TypeError: '<' not supported between instances of 'dict_keys' and 'list'
# expect: {1:2}.items()=={(1,2)} -> True
# expect: {1:[]}.items()|{(1,2)} -> TypeError: cannot use 'tuple' as a set element (unhashable type: 'list')
# expect: {1:2}.keys().isdisjoint([1]) -> False
# expect: {1:2}.keys().isdisjoint(5) -> TypeError: 'int' object is not iterable
# expect: {1:2}.keys().isdisjoint() -> TypeError: dict_keys.isdisjoint() takes exactly one argument (0 given)
# expect: {1:2}.keys().mapping -> mappingproxy({1: 2})
# expect: {1:2}.values()=={1:2}.values() -> False
# expect: iter({1:2}) -> <dict_keyiterator object at 0x...>
# expect: iter({1:2}.items()).__reduce__() -> (<built-in function iter>, ([(1, 2)],))
# expect: iter({1:2}).__reduce__() -> (<built-in function iter>, ([1],))
# expect: iter({1:2}.values()).__reduce__() -> (<built-in function iter>, ([2],))
# expect: reversed({1:2}) -> <dict_reversekeyiterator object at 0x...>
# expect: reversed({1:2}).__reduce__() -> (<built-in function iter>, ([1],))
# expect: reversed({1:2}.items()) -> <dict_reverseitemiterator object at 0x...>
# expect: iter({1,2}).__reduce__() -> (<built-in function iter>, ([1, 2],))
# expect: iter({1:2}).__length_hint__() -> 1
# expect: type({}.keys())() -> TypeError: cannot create 'dict_keys' instances
# expect: type(iter({}))() -> TypeError: cannot create 'dict_keyiterator' instances
# expect: hash({1}) -> TypeError: unhashable type: 'set'
# expect: hash({1:2}.items()) -> TypeError: unhashable type: 'dict_items'
# expect: {1:2}.keys().__hash__ -> None
# expect: {1:2}.values().__hash__ -> <method-wrapper '__hash__' of dict_values object at 0x...>
# expect: {1:2}.__reversed__() -> <dict_reversekeyiterator object at 0x...>
# expect: D({1:2}).__missing__ -> AttributeError: 'D' object has no attribute '__missing__'
# expect: {1: 1}.__class_getitem__(int) -> dict[int]
