import re
import _functools
import copy
import functools
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
    '_functools._lru_cache_wrapper(1)',
    '_functools._lru_cache_wrapper(int,1)',
    '_functools._lru_cache_wrapper(int,1,2,3)',
    '_functools._lru_cache_wrapper(1,1,False,tuple)',
    "_functools._lru_cache_wrapper(int,'a',False,tuple)",
    '_functools._lru_cache_wrapper(int,None,False,tuple)',
    'functools.lru_cache(int)',
    'functools.lru_cache(maxsize=5)(int).cache_info()',
    'functools.lru_cache(maxsize=-5)(int).cache_info()',
    'functools.lru_cache(maxsize=-5)(int).cache_parameters()',
    "functools.lru_cache(maxsize=None)(int)('5')",
    'functools.lru_cache(maxsize=None)(int)([])',
    'functools.lru_cache(maxsize=0)(int)([])',
    'functools.lru_cache(maxsize=5)(len)([])',
    'functools.lru_cache(maxsize=5)(len)(x=[])',
    'f=functools.lru_cache(maxsize=2)(lambda x:x); [f(i) for i in (1,2,1,3,2)]; r=f.cache_info()',
    'f=functools.lru_cache(maxsize=2,typed=True)(lambda x:x); [f(i) for i in (1,1.0,True)]; r=f.cache_info()',
    'f=functools.lru_cache(maxsize=2)(lambda x:x); r=f.__dict__.keys()',
    'f=functools.lru_cache(maxsize=2)(lambda x:x); r=copy.copy(f) is f',
    'f=functools.lru_cache(maxsize=2)(lambda x:x); r=repr(f)[:40], type(f)',
):
    show(code)
# expect: _functools._lru_cache_wrapper(1) -> TypeError: lru_cache() missing required argument 'maxsize' (pos 2)
# expect: _functools._lru_cache_wrapper(int,1) -> TypeError: lru_cache() missing required argument 'typed' (pos 3)
# expect: _functools._lru_cache_wrapper(int,1,2,3) -> <functools._lru_cache_wrapper object at 0x...>
# expect: _functools._lru_cache_wrapper(1,1,False,tuple) -> TypeError: the first argument must be callable
# expect: _functools._lru_cache_wrapper(int,'a',False,tuple) -> TypeError: maxsize should be integer or None
# expect: _functools._lru_cache_wrapper(int,None,False,tuple) -> <functools._lru_cache_wrapper object at 0x...>
# expect: functools.lru_cache(int) -> <functools._lru_cache_wrapper object at 0x...>
# expect: functools.lru_cache(maxsize=5)(int).cache_info() -> CacheInfo(hits=0, misses=0, maxsize=5, currsize=0)
# expect: functools.lru_cache(maxsize=-5)(int).cache_info() -> CacheInfo(hits=0, misses=0, maxsize=0, currsize=0)
# expect: functools.lru_cache(maxsize=-5)(int).cache_parameters() -> {'maxsize': 0, 'typed': False}
# expect: functools.lru_cache(maxsize=None)(int)('5') -> 5
# expect: functools.lru_cache(maxsize=None)(int)([]) -> TypeError: unhashable type: 'list'
# expect: functools.lru_cache(maxsize=0)(int)([]) -> TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'
# expect: functools.lru_cache(maxsize=5)(len)([]) -> TypeError: unhashable type: 'list'
# expect: functools.lru_cache(maxsize=5)(len)(x=[]) -> TypeError: unhashable type: 'list'
# expect: f=functools.lru_cache(maxsize=2)(lambda x:x); [f(i) for i in (1,2,1,3,2)]; r=f.cache_info() -> CacheInfo(hits=1, misses=4, maxsize=2, currsize=2)
# expect: f=functools.lru_cache(maxsize=2,typed=True)(lambda x:x); [f(i) for i in (1,1.0,True)]; r=f.cache_info() -> CacheInfo(hits=0, misses=3, maxsize=2, currsize=2)
# expect: f=functools.lru_cache(maxsize=2)(lambda x:x); r=f.__dict__.keys() -> dict_keys(['cache_parameters', '__module__', '__name__', '__qualname__', '__doc__', '__annotate__', '__type_params__', '__wrapped__'])
# expect: f=functools.lru_cache(maxsize=2)(lambda x:x); r=copy.copy(f) is f -> True
# expect: f=functools.lru_cache(maxsize=2)(lambda x:x); r=repr(f)[:40], type(f) -> ('<functools._lru_cache_wrapper object at ', <class 'functools._lru_cache_wrapper'>)
