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
    'itertools.groupby()',
    'itertools.groupby(1)',
    'itertools.groupby([1],foo=1)',
    'itertools.groupby([1],None,1)',
    "[(k,list(g)) for k,g in itertools.groupby('aab')]",
    "next(itertools.groupby('aab'))",
    'itertools.tee()',
    'itertools.tee(1)',
    'itertools.tee([1],-1)',
    "itertools.tee([1],'a')",
    'itertools.tee([1],0)',
    'itertools.tee(iterable=[1])',
    'itertools.tee([1],n=2)',
    'itertools.pairwise()',
    'itertools.pairwise(1)',
    "list(itertools.pairwise('abc'))",
    'itertools.batched()',
    'itertools.batched([1])',
    'itertools.batched([1],0)',
    'itertools.batched(1,1)',
    "itertools.batched([1],'a')",
    'itertools.batched([1],n=1)',
    "list(itertools.batched('abcde',2))",
    "list(itertools.batched('abcde',2,strict=True))",
    'itertools.zip_longest(1)',
    'itertools.zip_longest([1],2)',
    'itertools.zip_longest(foo=1)',
    'itertools.zip_longest(fillvalue=1)',
    'list(itertools.zip_longest([1],[1,2],fillvalue=0))',
    'list(itertools.zip_longest())',
    'def g():\n    yield from t\nt,u=itertools.tee(g())\nnext(t)',
    '(itertools.tee([])[0]).__copy__',
    'copy.copy(itertools.tee([1,2])[0]).__class__',
    'copy.deepcopy(itertools.tee([1,2])[0])',
    'type(itertools.tee([1,2])[0])([5])',
    'type(itertools.tee([1,2])[0])(5)',
    'itertools.chain.__text_signature__, itertools.count.__text_signature__, itertools.tee.__text_signature__',
):
    show(code)
# expect: itertools.groupby() -> TypeError: groupby() missing required argument 'iterable' (pos 1)
# expect: itertools.groupby(1) -> TypeError: 'int' object is not iterable
# expect: itertools.groupby([1],foo=1) -> TypeError: groupby() got an unexpected keyword argument 'foo'
# expect: itertools.groupby([1],None,1) -> TypeError: groupby() takes at most 2 arguments (3 given)
# expect: [(k,list(g)) for k,g in itertools.groupby('aab')] -> [('a', ['a', 'a']), ('b', ['b'])]
# expect: next(itertools.groupby('aab')) -> ('a', <itertools._grouper object at 0x...>)
# expect: itertools.tee() -> TypeError: tee expected at least 1 argument, got 0
# expect: itertools.tee(1) -> TypeError: 'int' object is not iterable
# expect: itertools.tee([1],-1) -> ValueError: n must be >= 0
# expect: itertools.tee([1],'a') -> TypeError: 'str' object cannot be interpreted as an integer
# expect: itertools.tee([1],0) -> ()
# expect: itertools.tee(iterable=[1]) -> TypeError: itertools.tee() takes no keyword arguments
# expect: itertools.tee([1],n=2) -> TypeError: itertools.tee() takes no keyword arguments
# expect: itertools.pairwise() -> TypeError: pairwise expected 1 argument, got 0
# expect: itertools.pairwise(1) -> TypeError: 'int' object is not iterable
# expect: list(itertools.pairwise('abc')) -> [('a', 'b'), ('b', 'c')]
# expect: itertools.batched() -> TypeError: batched() missing required argument 'iterable' (pos 1)
# expect: itertools.batched([1]) -> TypeError: batched() missing required argument 'n' (pos 2)
# expect: itertools.batched([1],0) -> ValueError: n must be at least one
# expect: itertools.batched(1,1) -> TypeError: 'int' object is not iterable
# expect: itertools.batched([1],'a') -> TypeError: 'str' object cannot be interpreted as an integer
# expect: itertools.batched([1],n=1) -> <itertools.batched object at 0x...>
# expect: list(itertools.batched('abcde',2)) -> [('a', 'b'), ('c', 'd'), ('e',)]
# expect: list(itertools.batched('abcde',2,strict=True)) -> ValueError: batched(): incomplete batch
# expect: itertools.zip_longest(1) -> TypeError: 'int' object is not iterable
# expect: itertools.zip_longest([1],2) -> TypeError: 'int' object is not iterable
# expect: itertools.zip_longest(foo=1) -> TypeError: zip_longest() got an unexpected keyword argument
# expect: itertools.zip_longest(fillvalue=1) -> <itertools.zip_longest object at 0x...>
# expect: list(itertools.zip_longest([1],[1,2],fillvalue=0)) -> [(1, 1), (0, 2)]
# expect: list(itertools.zip_longest()) -> []
# expect: def g(): -> RuntimeError: cannot re-enter the tee iterator
# expect: (itertools.tee([])[0]).__copy__ -> <built-in method __copy__ of itertools._tee object at 0x...>
# expect: copy.copy(itertools.tee([1,2])[0]).__class__ -> <class 'itertools._tee'>
# expect: copy.deepcopy(itertools.tee([1,2])[0]) -> TypeError: cannot pickle 'itertools._tee' object
# expect: type(itertools.tee([1,2])[0])([5]) -> <itertools._tee object at 0x...>
# expect: type(itertools.tee([1,2])[0])(5) -> TypeError: 'int' object is not iterable
# expect: itertools.chain.__text_signature__, itertools.count.__text_signature__, itertools.tee.__text_signature__ -> ('(*iterables)', '(start=0, step=1)', '($module, iterable, n=2, /)')
