import re
import _functools
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


for code in (
    '_functools.reduce()',
    '_functools.reduce(1)',
    '_functools.reduce(1,2)',
    '_functools.reduce(1,[])',
    '_functools.reduce(1,[5])',
    '_functools.reduce(operator.add,[1,2],5)',
    '_functools.reduce(operator.add,[1,2],initial=5)',
    '_functools.reduce(operator.add,[1,2],foo=5)',
    '_functools.reduce(function=operator.add,iterable=[])',
    '_functools.reduce(operator.add,[1,2],1,2)',
    '_functools.cmp_to_key()',
    '_functools.cmp_to_key(1)',
    '_functools.cmp_to_key(mycmp=1)',
    '_functools.cmp_to_key(1)(2)',
    '_functools.cmp_to_key(lambda a,b:a-b)(2) < _functools.cmp_to_key(lambda a,b:a-b)(3)',
    '_functools.cmp_to_key(lambda a,b:a-b)(2) < 5',
    '_functools.cmp_to_key(lambda a,b:a-b)(2).obj',
    '_functools.cmp_to_key(lambda a,b:a-b)(obj=2).obj',
    '_functools.cmp_to_key(lambda a,b:a-b)()',
    'hash(_functools.cmp_to_key(lambda a,b:a-b)(2))',
    'hash(_functools.cmp_to_key(lambda a,b:a-b))',
    'type(_functools.cmp_to_key(1))',
    '_functools.cmp_to_key(1) < 2',
    '_functools.cmp_to_key(lambda a,b:a-b) < _functools.cmp_to_key(lambda a,b:a-b)',
    "_functools.cmp_to_key(lambda a,b:'x')(1) < _functools.cmp_to_key(lambda a,b:a-b)(1)",
):
    show(code)
# expect: _functools.reduce() -> TypeError: reduce() takes at least 2 positional arguments (0 given)
# expect: _functools.reduce(1) -> TypeError: reduce() takes at least 2 positional arguments (1 given)
# expect: _functools.reduce(1,2) -> TypeError: reduce() arg 2 must support iteration
# expect: _functools.reduce(1,[]) -> TypeError: reduce() of empty iterable with no initial value
# expect: _functools.reduce(1,[5]) -> 5
# expect: _functools.reduce(operator.add,[1,2],5) -> 8
# expect: _functools.reduce(operator.add,[1,2],initial=5) -> 8
# expect: _functools.reduce(operator.add,[1,2],foo=5) -> TypeError: reduce() got an unexpected keyword argument 'foo'
# expect: _functools.reduce(function=operator.add,iterable=[]) -> TypeError: reduce() takes at least 2 positional arguments (0 given)
# expect: _functools.reduce(operator.add,[1,2],1,2) -> TypeError: reduce() takes at most 3 arguments (4 given)
# expect: _functools.cmp_to_key() -> TypeError: cmp_to_key() missing required argument 'mycmp' (pos 1)
# expect: _functools.cmp_to_key(1) -> <functools.KeyWrapper object at 0x...>
# expect: _functools.cmp_to_key(mycmp=1) -> <functools.KeyWrapper object at 0x...>
# expect: _functools.cmp_to_key(1)(2) -> <functools.KeyWrapper object at 0x...>
# expect: _functools.cmp_to_key(lambda a,b:a-b)(2) < _functools.cmp_to_key(lambda a,b:a-b)(3) -> True
# expect: _functools.cmp_to_key(lambda a,b:a-b)(2) < 5 -> TypeError: other argument must be K instance
# expect: _functools.cmp_to_key(lambda a,b:a-b)(2).obj -> 2
# expect: _functools.cmp_to_key(lambda a,b:a-b)(obj=2).obj -> 2
# expect: _functools.cmp_to_key(lambda a,b:a-b)() -> TypeError: K() missing required argument 'obj' (pos 1)
# expect: hash(_functools.cmp_to_key(lambda a,b:a-b)(2)) -> TypeError: unhashable type: 'functools.KeyWrapper'
# expect: hash(_functools.cmp_to_key(lambda a,b:a-b)) -> TypeError: unhashable type: 'functools.KeyWrapper'
# expect: type(_functools.cmp_to_key(1)) -> <class 'functools.KeyWrapper'>
# expect: _functools.cmp_to_key(1) < 2 -> TypeError: other argument must be K instance
# expect: _functools.cmp_to_key(lambda a,b:a-b) < _functools.cmp_to_key(lambda a,b:a-b) -> AttributeError: object
# expect: _functools.cmp_to_key(lambda a,b:'x')(1) < _functools.cmp_to_key(lambda a,b:a-b)(1) -> TypeError: '<' not supported between instances of 'str' and 'int'
