import re
import collections
import copy


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


DD = collections.defaultdict

for code in (
    'DD(1)',
    'DD(None)',
    'DD(int,{1:2})',
    'DD(list)[1]',
    'DD()[1]',
    'DD(int, a=1)',
    'DD(int).__missing__(1)',
    'DD(int).__reduce__()',
    'DD(int,{1:2}).copy()',
    'copy.copy(DD(int,{1:2}))',
    'DD(int,{1:2})|{3:4}',
    '{3:4}|DD(int,{1:2})',
    'DD(int)|1',
    'd=DD(int); d|={1:2}; r=d',
    'd=DD(lambda: d); d[1]; r=str(d)[-8:]',
    'd=DD(); d.default_factory=1; r=d',
    'class DD2(DD): pass\nr=(DD2(int,{1:2}), type(DD2(int).copy()), type(DD2(int)|{}))',
):
    show(code)
# expect: DD(1) -> TypeError: first argument must be callable or None
# expect: DD(None) -> defaultdict(None, {})
# expect: DD(int,{1:2}) -> defaultdict(<class 'int'>, {1: 2})
# expect: DD(list)[1] -> []
# expect: DD()[1] -> KeyError: 1
# expect: DD(int, a=1) -> defaultdict(<class 'int'>, {'a': 1})
# expect: DD(int).__missing__(1) -> 0
# expect: DD(int).__reduce__() -> (<class 'collections.defaultdict'>, (<class 'int'>,), None, None, <dict_itemiterator object at 0x...>)
# expect: DD(int,{1:2}).copy() -> defaultdict(<class 'int'>, {1: 2})
# expect: copy.copy(DD(int,{1:2})) -> defaultdict(<class 'int'>, {1: 2})
# expect: DD(int,{1:2})|{3:4} -> defaultdict(<class 'int'>, {1: 2, 3: 4})
# expect: {3:4}|DD(int,{1:2}) -> defaultdict(<class 'int'>, {3: 4, 1: 2})
# expect: DD(int)|1 -> TypeError: unsupported operand type(s) for |: 'collections.defaultdict' and 'int'
# expect: d=DD(int); d|={1:2}; r=d -> defaultdict(<class 'int'>, {1: 2})
# expect: d=DD(lambda: d); d[1]; r=str(d)[-8:] -> '{...})})'
# expect: d=DD(); d.default_factory=1; r=d -> defaultdict(1, {})
# expect: class DD2(DD): pass -> (DD2(<class 'int'>, {1: 2}), <class '__main__.DD2'>, <class '__main__.DD2'>)
