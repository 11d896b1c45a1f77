import re
import types


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
    'types.MappingProxyType(1)',
    'types.MappingProxyType([])',
    "types.MappingProxyType('a')",
    'types.MappingProxyType()',
    'types.MappingProxyType({1:2})',
    'str(types.MappingProxyType({1:2}))',
    'types.MappingProxyType({1:2})[5]',
    'types.MappingProxyType({1:2}).get(5)',
    'types.MappingProxyType({1:2})|{3:4}',
    '{3:4}|types.MappingProxyType({1:2})',
    'm=types.MappingProxyType({1:2}); m|={}',
    'm=types.MappingProxyType({1:2}); m[1]=1',
    'm=types.MappingProxyType({1:2}); del m[1]',
    'types.MappingProxyType({1:2})=={1:2}',
    'types.MappingProxyType({1:2})<{1:2}',
    'hash(types.MappingProxyType({1:2}))',
    'hash(types.MappingProxyType(types.SimpleNamespace()))',
    'types.MappingProxyType(mapping={1:2})',
    'types.MappingProxyType({1:2}).keys()',
    'types.MappingProxyType({1:2})|1',
    'types.MappingProxyType({1:2}).__ior__({})',
    'types.MappingProxyType({1:2}).copy()',
    'types.MappingProxyType({1:2}).__reduce_ex__(2)',
    'len(types.MappingProxyType({1:2}))',
    'reversed(types.MappingProxyType({1:2}))',
    'iter(types.MappingProxyType({1:2}))',
    '1 in types.MappingProxyType({1:2})',
):
    show(code)
# expect: types.MappingProxyType(1) -> TypeError: mappingproxy() argument must be a mapping, not int
# expect: types.MappingProxyType([]) -> TypeError: mappingproxy() argument must be a mapping, not list
# expect: types.MappingProxyType('a') -> mappingproxy('a')
# expect: types.MappingProxyType() -> TypeError: mappingproxy() missing required argument 'mapping' (pos 1)
# expect: types.MappingProxyType({1:2}) -> mappingproxy({1: 2})
# expect: str(types.MappingProxyType({1:2})) -> '{1: 2}'
# expect: types.MappingProxyType({1:2})[5] -> KeyError: 5
# expect: types.MappingProxyType({1:2}).get(5) -> None
# expect: types.MappingProxyType({1:2})|{3:4} -> {1: 2, 3: 4}
# expect: {3:4}|types.MappingProxyType({1:2}) -> {3: 4, 1: 2}
# expect: m=types.MappingProxyType({1:2}); m|={} -> TypeError: '|=' is not supported by mappingproxy; use '|' instead
# expect: m=types.MappingProxyType({1:2}); m[1]=1 -> TypeError: 'mappingproxy' object does not support item assignment
# expect: m=types.MappingProxyType({1:2}); del m[1] -> TypeError: 'mappingproxy' object doesn't support item deletion
# expect: types.MappingProxyType({1:2})=={1:2} -> True
# expect: types.MappingProxyType({1:2})<{1:2} -> TypeError: '<' not supported between instances of 'dict' and 'dict'
# expect: hash(types.MappingProxyType({1:2})) -> TypeError: unhashable type: 'dict'
# expect: hash(types.MappingProxyType(types.SimpleNamespace())) -> TypeError: mappingproxy() argument must be a mapping, not types.SimpleNamespace
# expect: types.MappingProxyType(mapping={1:2}) -> mappingproxy({1: 2})
# expect: types.MappingProxyType({1:2}).keys() -> dict_keys([1])
# expect: types.MappingProxyType({1:2})|1 -> TypeError: unsupported operand type(s) for |: 'dict' and 'int'
# expect: types.MappingProxyType({1:2}).__ior__({}) -> TypeError: '|=' is not supported by mappingproxy; use '|' instead
# expect: types.MappingProxyType({1:2}).copy() -> {1: 2}
# expect: types.MappingProxyType({1:2}).__reduce_ex__(2) -> TypeError: cannot pickle 'mappingproxy' object
# expect: len(types.MappingProxyType({1:2})) -> 1
# expect: reversed(types.MappingProxyType({1:2})) -> <dict_reversekeyiterator object at 0x...>
# expect: iter(types.MappingProxyType({1:2})) -> <dict_keyiterator object at 0x...>
# expect: 1 in types.MappingProxyType({1:2}) -> True
