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
    'itertools.product(1)',
    'itertools.product([1],repeat=-1)',
    "itertools.product([1],repeat='a')",
    'itertools.product([1],foo=1)',
    'itertools.product([1],repeat=2**70)',
    'list(itertools.product())',
    "list(itertools.product('ab',repeat=0))",
    "list(itertools.product('ab',[]))",
    'itertools.permutations()',
    'itertools.permutations(1)',
    "itertools.permutations([1],'a')",
    'itertools.permutations([1],-1)',
    'itertools.permutations([1],1.0)',
    'list(itertools.permutations([1],5))',
    'list(itertools.permutations([1,2],None))',
    'itertools.combinations([1])',
    'itertools.combinations([1],-1)',
    'itertools.combinations([1],None)',
    "itertools.combinations([1],'a')",
    'list(itertools.combinations([1],2))',
    'list(itertools.combinations_with_replacement([],1))',
    'itertools.combinations_with_replacement([1],-1)',
    'itertools.combinations_with_replacement([],0).__class__',
    'list(itertools.combinations_with_replacement([],0))',
):
    show(code)
# expect: itertools.product(1) -> TypeError: 'int' object is not iterable
# expect: itertools.product([1],repeat=-1) -> ValueError: repeat argument cannot be negative
# expect: itertools.product([1],repeat='a') -> TypeError: 'str' object cannot be interpreted as an integer
# expect: itertools.product([1],foo=1) -> TypeError: product() got an unexpected keyword argument 'foo'
# expect: itertools.product([1],repeat=2**70) -> OverflowError: Python int too large to convert to C ssize_t
# expect: list(itertools.product()) -> [()]
# expect: list(itertools.product('ab',repeat=0)) -> [()]
# expect: list(itertools.product('ab',[])) -> []
# expect: itertools.permutations() -> TypeError: permutations() missing required argument 'iterable' (pos 1)
# expect: itertools.permutations(1) -> TypeError: 'int' object is not iterable
# expect: itertools.permutations([1],'a') -> TypeError: Expected int as r
# expect: itertools.permutations([1],-1) -> ValueError: r must be non-negative
# expect: itertools.permutations([1],1.0) -> TypeError: Expected int as r
# expect: list(itertools.permutations([1],5)) -> []
# expect: list(itertools.permutations([1,2],None)) -> [(1, 2), (2, 1)]
# expect: itertools.combinations([1]) -> TypeError: combinations() missing required argument 'r' (pos 2)
# expect: itertools.combinations([1],-1) -> ValueError: r must be non-negative
# expect: itertools.combinations([1],None) -> TypeError: 'NoneType' object cannot be interpreted as an integer
# expect: itertools.combinations([1],'a') -> TypeError: 'str' object cannot be interpreted as an integer
# expect: list(itertools.combinations([1],2)) -> []
# expect: list(itertools.combinations_with_replacement([],1)) -> []
# expect: itertools.combinations_with_replacement([1],-1) -> ValueError: r must be non-negative
# expect: itertools.combinations_with_replacement([],0).__class__ -> <class 'itertools.combinations_with_replacement'>
# expect: list(itertools.combinations_with_replacement([],0)) -> [()]
