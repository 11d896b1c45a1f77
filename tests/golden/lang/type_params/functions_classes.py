def first[T](xs: list[T]) -> T: return xs[0]
class Box[T, *Ts, **P]:
    def __init__(self, v): self.v = v
    def get[U: (int, str), V: int = bool](self, u: U) -> T: return u
print(first([1]), first.__type_params__, Box.__type_params__, Box[int, str, [int]], Box.__orig_bases__, Box.__parameters__, Box.get.__type_params__)
# expect: 1 (T,) (T, Ts, P) __main__.Box[int, str, [int]] (typing.Generic[T, typing.Unpack[Ts], P],) (T, Ts, P) (U, V)
T, Ts, P = Box.__type_params__
print(type(T).__name__, type(Ts).__name__, type(P).__name__, T.__bound__, T.__constraints__, T.__default__, T.has_default(), T.__infer_variance__)
# expect: TypeVar TypeVarTuple ParamSpec None () typing.NoDefault False True
U, V = Box.get.__type_params__
print(U.__constraints__, V.__bound__, V.__default__, U.__name__, V.has_default())
# expect: (<class 'int'>, <class 'str'>) <class 'int'> <class 'bool'> U True
class Sub[K](dict[str, K]): pass
print(Sub.__orig_bases__, Sub[int], Sub(a=1))  # expect: (dict[str, K], typing.Generic[K]) __main__.Sub[int] {'a': 1}
def lazy[T: undefined_name](x: T): return x
print(lazy(1))  # expect: 1
try: lazy.__type_params__[0].__bound__
except NameError as e: print(e)  # expect: name 'undefined_name' is not defined
def outer[A]():
    def inner[B](): return A, B
    return inner()
print(outer())  # expect: (A, B)
class C[T]:
    x: T
    T2 = T
    def m(self): return T
print(C.__annotations__, C.T2, C().m() is C.T2, "T" in C.__dict__)  # expect: {'x': T} T True False
