import re
import _functools
import copy
import functools
import operator


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


P = functools.Placeholder
partial = _functools.partial

for code in (
    '_functools.partial is functools.partial',
    'partial()',
    'partial(1)',
    'partial(int, P)',
    'partial(int, P, 1)',
    'partial(int, P, 1)()',
    'partial(int, x=P)',
    'partial(int, 1, P)',
    'partial(partial(int, P, 1), P, 2)',
    'partial(partial(int, P, 1), 5)',
    'partial(partial(int, P, 1), 5).args',
    'partial(partial(pow, P, P, 5), 2)',
    'partial(partial(pow, P, P, 5), 2)(3)',
    'partial(partial(pow, P, P, 5), 2)()',
    "partial(int, base=2)('10')",
    'partial(int, base=2)',
    'p=partial(int, base=2); p.x=1; r=repr(p), p.__dict__, p.__reduce__()',
    'partial(int, 1).__reduce__()',
    'p=partial(int); p.__setstate__((pow,(1,2),{},None)); r=p',
    'p=partial(int); p.__setstate__(5)',
    'p=partial(int); p.__setstate__((1,2))',
    'p=partial(int); p.__setstate__((1,(),{},None))',
    'p=partial(int); p.__setstate__((int,(P,),{},None))',
    'p=partial(int); p.func=1',
    'p=partial(int); p.__setstate__((p,(),{},{})); r=repr(p)',
    'p=partial(print,1)\nclass A: m=p\nr=repr(A().m)[:40]',
    'partial[int]',
    'P',
    'type(P)()',
    'type(P)(1)',
    'type(P)',
    'type(P).__name__',
    'P.__reduce__()',
    'copy.copy(P) is P',
    'class P2(type(P)): pass',
    '_functools._PlaceholderType',
):
    show(code)
# expect: _functools.partial is functools.partial -> True
# expect: partial() -> TypeError: type 'partial' takes at least one argument
# expect: partial(1) -> TypeError: the first argument must be callable
# expect: partial(int, P) -> TypeError: trailing Placeholders are not allowed
# expect: partial(int, P, 1) -> functools.partial(<class 'int'>, Placeholder, 1)
# expect: partial(int, P, 1)() -> TypeError: missing positional arguments in 'partial' call; expected at least 1, got 0
# expect: partial(int, x=P) -> TypeError: Placeholder cannot be passed as a keyword argument
# expect: partial(int, 1, P) -> TypeError: trailing Placeholders are not allowed
# expect: partial(partial(int, P, 1), P, 2) -> functools.partial(<class 'int'>, Placeholder, 1, 2)
# expect: partial(partial(int, P, 1), 5) -> functools.partial(<class 'int'>, 5, 1)
# expect: partial(partial(int, P, 1), 5).args -> (5, 1)
# expect: partial(partial(pow, P, P, 5), 2) -> functools.partial(<built-in function pow>, 2, Placeholder, 5)
# expect: partial(partial(pow, P, P, 5), 2)(3) -> 3
# expect: partial(partial(pow, P, P, 5), 2)() -> TypeError: missing positional arguments in 'partial' call; expected at least 1, got 0
# expect: partial(int, base=2)('10') -> 2
# expect: partial(int, base=2) -> functools.partial(<class 'int'>, base=2)
# expect: p=partial(int, base=2); p.x=1; r=repr(p), p.__dict__, p.__reduce__() -> ("functools.partial(<class 'int'>, base=2)", {'x': 1}, (<class 'functools.partial'>, (<class 'int'>,), (<class 'int'>, (), {'base': 2}, {'x': 1})))
# expect: partial(int, 1).__reduce__() -> (<class 'functools.partial'>, (<class 'int'>,), (<class 'int'>, (1,), {}, None))
# expect: p=partial(int); p.__setstate__((pow,(1,2),{},None)); r=p -> functools.partial(<built-in function pow>, 1, 2)
# expect: p=partial(int); p.__setstate__(5) -> TypeError: invalid partial state
# expect: p=partial(int); p.__setstate__((1,2)) -> TypeError: invalid partial state
# expect: p=partial(int); p.__setstate__((1,(),{},None)) -> TypeError: invalid partial state
# expect: p=partial(int); p.__setstate__((int,(P,),{},None)) -> TypeError: trailing Placeholders are not allowed
# expect: p=partial(int); p.func=1 -> AttributeError: readonly attribute
# expect: p=partial(int); p.__setstate__((p,(),{},{})); r=repr(p) -> 'functools.partial(...)'
# expect: p=partial(print,1) -> '<bound method ? of <__main__.A object at'
# expect: partial[int] -> functools.partial[int]
# expect: P -> Placeholder
# expect: type(P)() -> Placeholder
# expect: type(P)(1) -> TypeError: PlaceholderType takes no arguments
# expect: type(P) -> <class 'functools._PlaceholderType'>
# expect: type(P).__name__ -> '_PlaceholderType'
# expect: P.__reduce__() -> 'Placeholder'
# expect: copy.copy(P) is P -> True
# expect: class P2(type(P)): pass -> SyntaxError: invalid syntax (<string>, line 1)
# expect: _functools._PlaceholderType -> <class 'functools._PlaceholderType'>
