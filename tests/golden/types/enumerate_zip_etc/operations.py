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
    'map()',
    'map(1)',
    'map(1,2)',
    'map(lambda x:x, [1], strict=1, foo=2)',
    'map(lambda x:x, [1], foo=2)',
    'list(map(lambda x,y:x, [1],[1,2], strict=True))',
    'list(map(lambda x,y:x, [1,2],[1], strict=True))',
    'list(map(lambda x,y,z:x, [1,2],[1,2],[1], strict=True))',
    'list(map(lambda x,y,z:x, [1],[1],[1,2], strict=True))',
    'list(map(1,[2]))',
    'map(lambda x:x,[1]).__reduce__()[1]',
    'map(int,[1],strict=True).__reduce__()',
    'map(int,[1]).__reduce__()',
    'map(int,[1]).__setstate__',
    'filter()',
    'filter(1)',
    'filter(1,2)',
    'filter(None,[1],2)',
    'filter(None,iterable=[1])',
    'list(filter(None,[0,1]))',
    'filter(None,[1]).__reduce__()',
    'zip(1)',
    'zip([1],2)',
    'zip([],[],3)',
    'zip(strict=True)',
    'zip(foo=1)',
    'list(zip())',
    'list(zip([1],[1,2],strict=True))',
    'list(zip([1,2],[1],strict=True))',
    'list(zip([1,2],[1,2],[1],strict=True))',
    'list(zip([1],[1],[1,2],strict=True))',
    'zip([1]).__reduce__()',
    'zip([1],strict=True).__reduce__()',
    'enumerate()',
    'enumerate(1)',
    "enumerate([1],'a')",
    'enumerate([1],1.5)',
    'enumerate([1],1,2)',
    'enumerate(iterable=[1],start=5)',
    'enumerate(start=5)',
    'enumerate([1],foo=1)',
    'enumerate(iterable=[1],foo=1)',
    'enumerate([1],2**70).__reduce__()',
    'enumerate([1]).__reduce__()',
    "list(enumerate('ab',2**53-1))",
    'enumerate[int]',
    'reversed()',
    'reversed(1)',
    'reversed({1})',
    'reversed([1],2)',
    'reversed(X())',
    'reversed(x=1)',
    "reversed('ab')",
    "reversed('ab').__reduce__()",
    'reversed((1,2)).__reduce__()',
    'x=reversed((1,2)); list(x); r=x.__reduce__()',
    "reversed('abc').__length_hint__()",
    'map.__text_signature__, zip.__text_signature__, filter.__text_signature__, enumerate.__text_signature__, reversed.__text_signature__',
    'copy.copy(map(int,[1]))',
):
    show(code)
# expect: map() -> TypeError: map() must have at least two arguments.
# expect: map(1) -> TypeError: map() must have at least two arguments.
# expect: map(1,2) -> TypeError: 'int' object is not iterable
# expect: map(lambda x:x, [1], strict=1, foo=2) -> TypeError: map() takes at most 1 keyword argument (2 given)
# expect: map(lambda x:x, [1], foo=2) -> TypeError: map() got an unexpected keyword argument 'foo'
# expect: list(map(lambda x,y:x, [1],[1,2], strict=True)) -> ValueError: map() argument 2 is longer than argument 1
# expect: list(map(lambda x,y:x, [1,2],[1], strict=True)) -> ValueError: map() argument 2 is shorter than argument 1
# expect: list(map(lambda x,y,z:x, [1,2],[1,2],[1], strict=True)) -> ValueError: map() argument 3 is shorter than arguments 1-2
# expect: list(map(lambda x,y,z:x, [1],[1],[1,2], strict=True)) -> ValueError: map() argument 3 is longer than arguments 1-2
# expect: list(map(1,[2])) -> TypeError: 'int' object is not callable
# expect: map(lambda x:x,[1]).__reduce__()[1] -> (<function <lambda> at 0x...>, <list_iterator object at 0x...>)
# expect: map(int,[1],strict=True).__reduce__() -> (<class 'map'>, (<class 'int'>, <list_iterator object at 0x...>), True)
# expect: map(int,[1]).__reduce__() -> (<class 'map'>, (<class 'int'>, <list_iterator object at 0x...>))
# expect: map(int,[1]).__setstate__ -> <built-in method __setstate__ of map object at 0x...>
# expect: filter() -> TypeError: filter expected 2 arguments, got 0
# expect: filter(1) -> TypeError: filter expected 2 arguments, got 1
# expect: filter(1,2) -> TypeError: 'int' object is not iterable
# expect: filter(None,[1],2) -> TypeError: filter expected 2 arguments, got 3
# expect: filter(None,iterable=[1]) -> TypeError: filter() takes no keyword arguments
# expect: list(filter(None,[0,1])) -> [1]
# expect: filter(None,[1]).__reduce__() -> (<class 'filter'>, (None, <list_iterator object at 0x...>))
# expect: zip(1) -> TypeError: 'int' object is not iterable
# expect: zip([1],2) -> TypeError: 'int' object is not iterable
# expect: zip([],[],3) -> TypeError: 'int' object is not iterable
# expect: zip(strict=True) -> <zip object at 0x...>
# expect: zip(foo=1) -> TypeError: zip() got an unexpected keyword argument 'foo'
# expect: list(zip()) -> []
# expect: list(zip([1],[1,2],strict=True)) -> ValueError: zip() argument 2 is longer than argument 1
# expect: list(zip([1,2],[1],strict=True)) -> ValueError: zip() argument 2 is shorter than argument 1
# expect: list(zip([1,2],[1,2],[1],strict=True)) -> ValueError: zip() argument 3 is shorter than arguments 1-2
# expect: list(zip([1],[1],[1,2],strict=True)) -> ValueError: zip() argument 3 is longer than arguments 1-2
# expect: zip([1]).__reduce__() -> (<class 'zip'>, (<list_iterator object at 0x...>,))
# expect: zip([1],strict=True).__reduce__() -> (<class 'zip'>, (<list_iterator object at 0x...>,), True)
# expect: enumerate() -> TypeError: enumerate() missing required argument 'iterable'
# expect: enumerate(1) -> TypeError: 'int' object is not iterable
# expect: enumerate([1],'a') -> TypeError: 'str' object cannot be interpreted as an integer
# expect: enumerate([1],1.5) -> TypeError: 'float' object cannot be interpreted as an integer
# expect: enumerate([1],1,2) -> TypeError: enumerate() takes at most 2 arguments (3 given)
# expect: enumerate(iterable=[1],start=5) -> <enumerate object at 0x...>
# expect: enumerate(start=5) -> TypeError: 'start' is an invalid keyword argument for enumerate()
# expect: enumerate([1],foo=1) -> TypeError: 'foo' is an invalid keyword argument for enumerate()
# expect: enumerate(iterable=[1],foo=1) -> TypeError: 'foo' is an invalid keyword argument for enumerate()
# expect: enumerate([1],2**70).__reduce__() -> (<class 'enumerate'>, (<list_iterator object at 0x...>, 1180591620717411303424))
# expect: enumerate([1]).__reduce__() -> (<class 'enumerate'>, (<list_iterator object at 0x...>, 0))
# expect: list(enumerate('ab',2**53-1)) -> [(9007199254740991, 'a'), (9007199254740992, 'b')]
# expect: enumerate[int] -> enumerate[int]
# expect: reversed() -> TypeError: reversed expected 1 argument, got 0
# expect: reversed(1) -> TypeError: 'int' object is not reversible
# expect: reversed({1}) -> TypeError: 'set' object is not reversible
# expect: reversed([1],2) -> TypeError: reversed expected 1 argument, got 2
# expect: reversed(X()) -> TypeError: 'X' object is not reversible
# expect: reversed(x=1) -> TypeError: reversed() takes no keyword arguments
# expect: reversed('ab') -> <reversed object at 0x...>
# expect: reversed('ab').__reduce__() -> (<class 'reversed'>, ('ab',), 1)
# expect: reversed((1,2)).__reduce__() -> (<class 'reversed'>, ((1, 2),), 1)
# expect: x=reversed((1,2)); list(x); r=x.__reduce__() -> (<class 'reversed'>, ((),))
# expect: reversed('abc').__length_hint__() -> 3
# expect: map.__text_signature__, zip.__text_signature__, filter.__text_signature__, enumerate.__text_signature__, reversed.__text_signature__ -> ('(function, iterable, /, *iterables, strict=False)', '(*iterables, strict=False)', '(function, iterable, /)', '(iterable, start=0)', '(sequence, /)')
# expect: copy.copy(map(int,[1])) -> NameError: name 'copy' is not defined
