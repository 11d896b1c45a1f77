import re
import copy
import itertools
import operator
import pickle


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


for code in (
    'copy.copy(itertools.chain([1]))',
    'itertools.accumulate()',
    'itertools.accumulate(1)',
    'list(itertools.accumulate([1,2],None))',
    'list(itertools.accumulate([1,2],initial=5))',
    'list(itertools.accumulate([1,2],initial=None))',
    "list(itertools.accumulate([1,'a']))",
    'list(itertools.accumulate([1,2],1))',
    'itertools.accumulate([1],None,5)',
    'itertools.accumulate([1],foo=5)',
    'itertools.chain(1)',
    'list(itertools.chain(1))',
    'list(itertools.chain([1],2))',
    'itertools.chain(foo=1)',
    'itertools.chain.from_iterable(1)',
    'itertools.chain.from_iterable()',
    'itertools.compress()',
    'itertools.compress([1])',
    'itertools.compress(1,2)',
    "list(itertools.compress('abc',[1,0,1]))",
    'itertools.compress(data=[1],selectors=[1])',
    'itertools.dropwhile()',
    'itertools.dropwhile(1,2)',
    'itertools.takewhile(1)',
    'itertools.filterfalse(1,2)',
    'itertools.filterfalse(None,[1])',
    'itertools.starmap(1)',
    'list(itertools.starmap(pow,[1]))',
    'list(itertools.starmap(1,[(1,)]))',
    'list(itertools.starmap(pow,[(1,2)]))',
    'itertools.islice([1])',
    'itertools.islice()',
    'itertools.islice([1],-1)',
    "itertools.islice([1],'a')",
    "itertools.islice([1],1,'a')",
    'itertools.islice([1],1,-1)',
    "itertools.islice([1],'a',1)",
    "itertools.islice([1],1,2,'a')",
    'itertools.islice([1],1,2,0)',
    'itertools.islice([1],1,2,-1)',
    'itertools.islice([1],1,2,3,4)',
    'itertools.islice([1],2**70)',
    'itertools.islice(1,1)',
    'itertools.islice([1],stop=1)',
    'list(itertools.islice(range(10),None))',
    'list(itertools.islice(range(10),2,None,3))',
    'list(itertools.islice(range(10),None,5,None))',
    'itertools.chain[int]',
    'itertools.zip_longest.__text_signature__, itertools.accumulate.__text_signature__,itertools.batched.__text_signature__',
):
    show(code)
# expect: copy.copy(itertools.chain([1])) -> TypeError: cannot pickle 'itertools.chain' object
# expect: itertools.accumulate() -> TypeError: accumulate() missing required argument 'iterable' (pos 1)
# expect: itertools.accumulate(1) -> TypeError: 'int' object is not iterable
# expect: list(itertools.accumulate([1,2],None)) -> [1, 3]
# expect: list(itertools.accumulate([1,2],initial=5)) -> [5, 6, 8]
# expect: list(itertools.accumulate([1,2],initial=None)) -> [1, 3]
# expect: list(itertools.accumulate([1,'a'])) -> TypeError: unsupported operand type(s) for +: 'int' and 'str'
# expect: list(itertools.accumulate([1,2],1)) -> TypeError: 'int' object is not callable
# expect: itertools.accumulate([1],None,5) -> TypeError: accumulate() takes at most 2 positional arguments (3 given)
# expect: itertools.accumulate([1],foo=5) -> TypeError: accumulate() got an unexpected keyword argument 'foo'
# expect: itertools.chain(1) -> <itertools.chain object at 0x...>
# expect: list(itertools.chain(1)) -> TypeError: 'int' object is not iterable
# expect: list(itertools.chain([1],2)) -> TypeError: 'int' object is not iterable
# expect: itertools.chain(foo=1) -> TypeError: chain() takes no keyword arguments
# expect: itertools.chain.from_iterable(1) -> TypeError: 'int' object is not iterable
# expect: itertools.chain.from_iterable() -> TypeError: chain.from_iterable() takes exactly one argument (0 given)
# expect: itertools.compress() -> TypeError: compress() missing required argument 'data' (pos 1)
# expect: itertools.compress([1]) -> TypeError: compress() missing required argument 'selectors' (pos 2)
# expect: itertools.compress(1,2) -> TypeError: 'int' object is not iterable
# expect: list(itertools.compress('abc',[1,0,1])) -> ['a', 'c']
# expect: itertools.compress(data=[1],selectors=[1]) -> <itertools.compress object at 0x...>
# expect: itertools.dropwhile() -> TypeError: dropwhile expected 2 arguments, got 0
# expect: itertools.dropwhile(1,2) -> TypeError: 'int' object is not iterable
# expect: itertools.takewhile(1) -> TypeError: takewhile expected 2 arguments, got 1
# expect: itertools.filterfalse(1,2) -> TypeError: 'int' object is not iterable
# expect: itertools.filterfalse(None,[1]) -> <itertools.filterfalse object at 0x...>
# expect: itertools.starmap(1) -> TypeError: starmap expected 2 arguments, got 1
# expect: list(itertools.starmap(pow,[1])) -> TypeError: 'int' object is not iterable
# expect: list(itertools.starmap(1,[(1,)])) -> TypeError: 'int' object is not callable
# expect: list(itertools.starmap(pow,[(1,2)])) -> [1]
# expect: itertools.islice([1]) -> TypeError: islice expected at least 2 arguments, got 1
# expect: itertools.islice() -> TypeError: islice expected at least 2 arguments, got 0
# expect: itertools.islice([1],-1) -> ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: itertools.islice([1],'a') -> ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: itertools.islice([1],1,'a') -> ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: itertools.islice([1],1,-1) -> ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: itertools.islice([1],'a',1) -> ValueError: Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: itertools.islice([1],1,2,'a') -> ValueError: Step for islice() must be a positive integer or None.
# expect: itertools.islice([1],1,2,0) -> ValueError: Step for islice() must be a positive integer or None.
# expect: itertools.islice([1],1,2,-1) -> ValueError: Step for islice() must be a positive integer or None.
# expect: itertools.islice([1],1,2,3,4) -> TypeError: islice expected at most 4 arguments, got 5
# expect: itertools.islice([1],2**70) -> ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: itertools.islice(1,1) -> TypeError: 'int' object is not iterable
# expect: itertools.islice([1],stop=1) -> TypeError: islice() takes no keyword arguments
# expect: list(itertools.islice(range(10),None)) -> [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
# expect: list(itertools.islice(range(10),2,None,3)) -> [2, 5, 8]
# expect: list(itertools.islice(range(10),None,5,None)) -> [0, 1, 2, 3, 4]
# expect: itertools.chain[int] -> itertools.chain[int]
# expect: itertools.zip_longest.__text_signature__, itertools.accumulate.__text_signature__,itertools.batched.__text_signature__ -> ('(*iterables, fillvalue=None)', '(iterable, func=None, *, initial=None)', '(iterable, n, *, strict=False)')
