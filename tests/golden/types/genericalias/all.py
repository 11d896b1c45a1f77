def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


import types
a = list[int]
print(a, dict[str, list[int]], a.__origin__, a.__args__, a.__parameters__, tuple[int, ...], type(a), a == list[int], hash(a) == hash(list[int]), a(), a("ab"), list["fwd"], set[None], type[int], tuple[()], isinstance([], list), a.append is list.append, a | None, callable[int] if False else "")
# expect: list[int] dict[str, list[int]] <class 'list'> (<class 'int'>,) () tuple[int, ...] <class 'types.GenericAlias'> True True [] ['a', 'b'] list['fwd'] set[None] type[int] tuple[()] True True list[int] | None 
class G:
    def __class_getitem__(cls, k): return types.GenericAlias(cls, k)
print(G[int], G[int, str].__args__, G[int]().__orig_class__, list[*tuple[int, str]], a.__mro_entries__(()), a.copy.__name__)
# expect: __main__.G[int] (<class 'int'>, <class 'str'>) __main__.G[int] list[*tuple[int, str]] (<class 'list'>,) copy
class L(list[int]): pass
print(L.__orig_bases__, L.__bases__)  # expect: (list[int],) (<class 'list'>,)
from typing import TypeVar
T = TypeVar("T")
print(dict[str, T][int], list[T].__parameters__, dict[T, T][int])  # expect: dict[str, int] (~T,) dict[int, int]
fails(lambda: isinstance([], list[int]))  # expect: TypeError: isinstance() argument 2 cannot be a parameterized generic
fails(lambda: issubclass(list, list[int]))
# expect: TypeError: issubclass() argument 2 cannot be a parameterized generic
fails(lambda: a[int])  # expect: TypeError: list[int] is not a generic class
fails(lambda: list[T][int, str])  # expect: TypeError: Too many arguments for list[~T]; actual 2, expected 1
fails(lambda: a.nope)  # expect: AttributeError: type object 'list' has no attribute 'nope'
fails(lambda: int[str])  # expect: TypeError: type 'int' is not subscriptable
fails(lambda: types.GenericAlias(list))  # expect: TypeError: GenericAlias expected 2 arguments, got 1
