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
    '()+1',
    '()+[1]',
    '(1,)*1.5',
    "(1,)['a']",
    '(1,)[5]',
    '(1,).index(2)',
    "(1,).index(2,'a')",
    '(1,).index()',
    '(1,).count()',
    'tuple(1)',
    'tuple(1,2)',
    'tuple(x=1)',
    'T(x=1)',
    'T([1])',
    'T([1]).__getnewargs__()',
    'T([1])+(2,)',
    'T([1])*2',
    'T([1])[:]',
    '(1,)<[1]',
    '(1,).__lt__([1])',
    'tuple(iter(()))is tuple()',
    'iter((1,)).__reduce__()',
    '[next(x:=iter((1,))), next(x,None), x.__reduce__()]',
    'tuple[int,...]',
    '(0,)*(2**70)',
):
    show(code)
# expect: ()+1 -> TypeError: can only concatenate tuple (not "int") to tuple
# expect: ()+[1] -> TypeError: can only concatenate tuple (not "list") to tuple
# expect: (1,)*1.5 -> TypeError: can't multiply sequence by non-int of type 'float'
# expect: (1,)['a'] -> TypeError: tuple indices must be integers or slices, not str
# expect: (1,)[5] -> IndexError: tuple index out of range
# expect: (1,).index(2) -> ValueError: tuple.index(x): x not in tuple
# expect: (1,).index(2,'a') -> TypeError: slice indices must be integers or have an __index__ method
# expect: (1,).index() -> TypeError: index expected at least 1 argument, got 0
# expect: (1,).count() -> TypeError: tuple.count() takes exactly one argument (0 given)
# expect: tuple(1) -> TypeError: 'int' object is not iterable
# expect: tuple(1,2) -> TypeError: tuple expected at most 1 argument, got 2
# expect: tuple(x=1) -> TypeError: tuple() takes no keyword arguments
# expect: T(x=1) -> TypeError: tuple() takes no keyword arguments
# expect: T([1]) -> (1,)
# expect: T([1]).__getnewargs__() -> ((1,),)
# expect: T([1])+(2,) -> (1, 2)
# expect: T([1])*2 -> (1, 1)
# expect: T([1])[:] -> (1,)
# expect: (1,)<[1] -> TypeError: '<' not supported between instances of 'tuple' and 'list'
# expect: (1,).__lt__([1]) -> NotImplemented
# expect: tuple(iter(()))is tuple() -> True
# expect: iter((1,)).__reduce__() -> (<built-in function iter>, ((1,),), 0)
# expect: [next(x:=iter((1,))), next(x,None), x.__reduce__()] -> [1, None, (<built-in function iter>, ((),))]
# expect: tuple[int,...] -> tuple[int, ...]
# expect: (0,)*(2**70) -> OverflowError: cannot fit 'int' into an index-sized integer
