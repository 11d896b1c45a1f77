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
    'copy.copy(itertools.count(5))',
    'pickle.dumps(itertools.count(5))',
    'copy.copy(itertools.cycle([1]))',
    'copy.copy(itertools.repeat(1))',
    'itertools.count(5)',
    'itertools.count(5,2)',
    'itertools.count(5,1)',
    'itertools.count(5.5)',
    'itertools.count(5,1.0)',
    "itertools.count('a')",
    "itertools.count(1,'a')",
    'itertools.count(1,2,3)',
    'itertools.count(foo=1)',
    'itertools.count(start=3,step=2)',
    'itertools.count(step=2)',
    'list(itertools.islice(itertools.count(2**53-2),4))',
    'list(itertools.islice(itertools.count(1,0.5),4))',
    'list(itertools.islice(itertools.count(1,True),2))',
    'c=itertools.count(2**63-2); next(c);next(c);next(c); r=c',
    'itertools.repeat(1)',
    'itertools.repeat(1,5)',
    'itertools.repeat(1,-5)',
    'itertools.repeat(1,None)',
    "itertools.repeat(1,'a')",
    'itertools.repeat()',
    'itertools.repeat(object=1,times=2)',
    'itertools.repeat(1).__length_hint__()',
    'itertools.repeat(1,3).__length_hint__()',
    'len(itertools.repeat(1))',
    'operator.length_hint(itertools.repeat(1))',
    'itertools.cycle()',
    'itertools.cycle(1)',
    'itertools.cycle(iterable=[1])',
    'itertools.count.__class_getitem__',
    'itertools.chain.__text_signature__, itertools.count.__text_signature__, itertools.tee.__text_signature__',
):
    show(code)
# expect: copy.copy(itertools.count(5)) -> TypeError: cannot pickle 'itertools.count' object
# expect: pickle.dumps(itertools.count(5)) -> TypeError: cannot pickle 'itertools.count' object
# expect: copy.copy(itertools.cycle([1])) -> TypeError: cannot pickle 'itertools.cycle' object
# expect: copy.copy(itertools.repeat(1)) -> TypeError: cannot pickle 'itertools.repeat' object
# expect: itertools.count(5) -> count(5)
# expect: itertools.count(5,2) -> count(5, 2)
# expect: itertools.count(5,1) -> count(5)
# expect: itertools.count(5.5) -> count(5.5)
# expect: itertools.count(5,1.0) -> count(5, 1.0)
# expect: itertools.count('a') -> TypeError: a number is required
# expect: itertools.count(1,'a') -> TypeError: a number is required
# expect: itertools.count(1,2,3) -> TypeError: count() takes at most 2 arguments (3 given)
# expect: itertools.count(foo=1) -> TypeError: count() got an unexpected keyword argument 'foo'
# expect: itertools.count(start=3,step=2) -> count(3, 2)
# expect: itertools.count(step=2) -> count(0, 2)
# expect: list(itertools.islice(itertools.count(2**53-2),4)) -> [9007199254740990, 9007199254740991, 9007199254740992, 9007199254740993]
# expect: list(itertools.islice(itertools.count(1,0.5),4)) -> [1, 1.5, 2.0, 2.5]
# expect: list(itertools.islice(itertools.count(1,True),2)) -> [1, 2]
# expect: c=itertools.count(2**63-2); next(c);next(c);next(c); r=c -> count(9223372036854775809)
# expect: itertools.repeat(1) -> repeat(1)
# expect: itertools.repeat(1,5) -> repeat(1, 5)
# expect: itertools.repeat(1,-5) -> repeat(1, 0)
# expect: itertools.repeat(1,None) -> TypeError: 'NoneType' object cannot be interpreted as an integer
# expect: itertools.repeat(1,'a') -> TypeError: 'str' object cannot be interpreted as an integer
# expect: itertools.repeat() -> TypeError: repeat() missing required argument 'object' (pos 1)
# expect: itertools.repeat(object=1,times=2) -> repeat(1, 2)
# expect: itertools.repeat(1).__length_hint__() -> TypeError: len() of unsized object
# expect: itertools.repeat(1,3).__length_hint__() -> 3
# expect: len(itertools.repeat(1)) -> TypeError: object of type 'itertools.repeat' has no len()
# expect: operator.length_hint(itertools.repeat(1)) -> 0
# expect: itertools.cycle() -> TypeError: cycle expected 1 argument, got 0
# expect: itertools.cycle(1) -> TypeError: 'int' object is not iterable
# expect: itertools.cycle(iterable=[1]) -> TypeError: cycle() takes no keyword arguments
# expect: itertools.count.__class_getitem__ -> AttributeError: type object 'itertools.count' has no attribute '__class_getitem__'
# expect: itertools.chain.__text_signature__, itertools.count.__text_signature__, itertools.tee.__text_signature__ -> ('(*iterables)', '(start=0, step=1)', '($module, iterable, n=2, /)')
from itertools import count, islice


class Marked(int):
    def __add__(self, other):
        return Marked(int(self) + other)


for args in (True,), (Marked(3),), (Marked(3), 2), (True, 2), (5, True), (9007199254740991,):
    print(count(*args), [(type(x).__name__, int(x)) for x in islice(count(*args), 3)])
# expect: count(1) [('int', 1), ('int', 2), ('int', 3)]
# expect: count(3) [('int', 3), ('int', 4), ('int', 5)]
# expect: count(3, 2) [('Marked', 3), ('Marked', 5), ('Marked', 7)]
# expect: count(True, 2) [('bool', 1), ('int', 3), ('int', 5)]
# expect: count(5) [('int', 5), ('int', 6), ('int', 7)]
# expect: count(9007199254740991) [('int', 9007199254740991), ('int', 9007199254740992), ('int', 9007199254740993)]


def counted(n):
    """Compiled: near the end of the ints that JavaScript's numbers hold, floats, and ints with an addition of their own."""
    near = 0
    for i in count(9007199254740990 - n, 3):
        near += 1
        if i > 9007199254740990 + 50:
            break
    for f in count(0.5, 2):
        if f > n:
            break
    for m in count(Marked(3), 2):
        if m > n:
            break
    return near, i, f, type(m).__name__, sum(islice((i * i for i in count(1)), n))


for _ in range(20):
    r = counted(60)
print(r)
# expect: (38, 9007199254741041, 60.5, 'Marked', 73810)
