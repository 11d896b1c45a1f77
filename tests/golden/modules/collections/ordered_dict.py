import re
import collections


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


OD = collections.OrderedDict

for code in (
    'OD()',
    'OD([(1,2)])',
    'OD(a=1)',
    'OD(1)',
    'OD(1,2)',
    'OD([1])',
    "o=OD(a=1,b=2); o.move_to_end('a'); r=o",
    "o=OD(a=1,b=2); o.move_to_end('b',last=False); r=o",
    "o=OD(a=1,b=2); o.move_to_end('c')",
    'o=OD(a=1,b=2); r=o.popitem(),o.popitem(last=False)',
    'OD().popitem()',
    'OD().popitem(1,2)',
    'OD().popitem(foo=1)',
    'OD().pop(1)',
    'OD().pop(1,5)',
    'OD().pop(1,default=5)',
    'OD().pop(key=1,default=5)',
    'OD().pop()',
    'OD().setdefault(1)',
    'OD().setdefault(key=1,default=3)',
    'OD(a=1)==OD(a=1)',
    'OD(a=1,b=2)==OD(b=2,a=1)',
    "OD(a=1,b=2)=={'b':2,'a':1}",
    "OD(a=1)|{'b':2}",
    "{'b':2}|OD(a=1)",
    'OD(a=1)|1',
    "o=OD(a=1); o|=[('b',2)]; r=o",
    'OD(a=1).keys(), OD(a=1).values(), OD(a=1).items()',
    'reversed(OD(a=1))',
    'list(reversed(OD(a=1,b=2).items()))',
    'iter(OD(a=1))',
    'iter(OD(a=1)).__reduce__()',
    'OD(a=1).__reduce__()',
    'o=OD(a=1); o.x=5; r=o.__reduce__(), o.__dict__',
    "OD.fromkeys('ab')",
    "OD.fromkeys('ab',1)",
    "OD.fromkeys(iterable='ab',value=1)",
    'OD(a=1).copy()',
    'OD().update(1)',
    'OD().update(1,2)',
    'OD().update([1])',
    'OD()[1]',
    "o=OD(a=1); del o['b']",
    'o=OD(a=1,b=2)\nfor k in o: o.move_to_end(k)',
    "o=OD(a=1,b=2)\nfor k in o: o['c']=1",
    'o=OD(a=1,b=2)\nfor k in o: del o[k]',
    "o=OD(a=1); o['o']=o; r=o",
    "class O2(OD): pass\nr=(O2(a=1), O2(a=1).copy(), O2(a=1)|{}, O2.fromkeys('a'), O2(a=1).__reduce__())",
    'type(OD().keys()), type(OD().values()), type(OD().items())',
):
    show(code)
# expect: OD() -> OrderedDict()
# expect: OD([(1,2)]) -> OrderedDict({1: 2})
# expect: OD(a=1) -> OrderedDict({'a': 1})
# expect: OD(1) -> TypeError: 'int' object is not iterable
# expect: OD(1,2) -> TypeError: expected at most 1 argument, got 2
# expect: OD([1]) -> TypeError: 'int' object is not iterable
# expect: o=OD(a=1,b=2); o.move_to_end('a'); r=o -> OrderedDict({'b': 2, 'a': 1})
# expect: o=OD(a=1,b=2); o.move_to_end('b',last=False); r=o -> OrderedDict({'b': 2, 'a': 1})
# expect: o=OD(a=1,b=2); o.move_to_end('c') -> KeyError: 'c'
# expect: o=OD(a=1,b=2); r=o.popitem(),o.popitem(last=False) -> (('b', 2), ('a', 1))
# expect: OD().popitem() -> KeyError: 'dictionary is empty'
# expect: OD().popitem(1,2) -> TypeError: popitem() takes at most 1 argument (2 given)
# expect: OD().popitem(foo=1) -> TypeError: popitem() got an unexpected keyword argument 'foo'
# expect: OD().pop(1) -> KeyError: 1
# expect: OD().pop(1,5) -> 5
# expect: OD().pop(1,default=5) -> 5
# expect: OD().pop(key=1,default=5) -> 5
# expect: OD().pop() -> TypeError: pop() missing required argument 'key' (pos 1)
# expect: OD().setdefault(1) -> None
# expect: OD().setdefault(key=1,default=3) -> 3
# expect: OD(a=1)==OD(a=1) -> True
# expect: OD(a=1,b=2)==OD(b=2,a=1) -> False
# expect: OD(a=1,b=2)=={'b':2,'a':1} -> True
# expect: OD(a=1)|{'b':2} -> OrderedDict({'a': 1, 'b': 2})
# expect: {'b':2}|OD(a=1) -> OrderedDict({'b': 2, 'a': 1})
# expect: OD(a=1)|1 -> TypeError: unsupported operand type(s) for |: 'collections.OrderedDict' and 'int'
# expect: o=OD(a=1); o|=[('b',2)]; r=o -> OrderedDict({'a': 1, 'b': 2})
# expect: OD(a=1).keys(), OD(a=1).values(), OD(a=1).items() -> (odict_keys(['a']), odict_values([1]), odict_items([('a', 1)]))
# expect: reversed(OD(a=1)) -> <odict_iterator object at 0x...>
# expect: list(reversed(OD(a=1,b=2).items())) -> [('b', 2), ('a', 1)]
# expect: iter(OD(a=1)) -> <odict_iterator object at 0x...>
# expect: iter(OD(a=1)).__reduce__() -> (<built-in function iter>, (['a'],))
# expect: OD(a=1).__reduce__() -> (<class 'collections.OrderedDict'>, (), None, None, <odict_iterator object at 0x...>)
# expect: o=OD(a=1); o.x=5; r=o.__reduce__(), o.__dict__ -> ((<class 'collections.OrderedDict'>, (), {'x': 5}, None, <odict_iterator object at 0x...>), {'x': 5})
# expect: OD.fromkeys('ab') -> OrderedDict({'a': None, 'b': None})
# expect: OD.fromkeys('ab',1) -> OrderedDict({'a': 1, 'b': 1})
# expect: OD.fromkeys(iterable='ab',value=1) -> OrderedDict({'a': 1, 'b': 1})
# expect: OD(a=1).copy() -> OrderedDict({'a': 1})
# expect: OD().update(1) -> TypeError: 'int' object is not iterable
# expect: OD().update(1,2) -> TypeError: update() takes at most 1 positional argument (2 given)
# expect: OD().update([1]) -> TypeError: 'int' object is not iterable
# expect: OD()[1] -> KeyError: 1
# expect: o=OD(a=1); del o['b'] -> KeyError: 'b'
# expect: o=OD(a=1,b=2) -> RuntimeError: OrderedDict mutated during iteration
# expect: o=OD(a=1,b=2) -> RuntimeError: OrderedDict mutated during iteration
# expect: o=OD(a=1,b=2) -> RuntimeError: OrderedDict mutated during iteration
# expect: o=OD(a=1); o['o']=o; r=o -> OrderedDict({'a': 1, 'o': ...})
# expect: class O2(OD): pass -> (O2({'a': 1}), O2({'a': 1}), O2({'a': 1}), O2({'a': None}), (<class '__main__.O2'>, (), None, None, <odict_iterator object at 0x...>))
# expect: type(OD().keys()), type(OD().values()), type(OD().items()) -> (<class 'odict_keys'>, <class 'odict_values'>, <class 'odict_items'>)
