class C: pass
for v in (5, 1.5, None, "abc", b"abc", [1], (1,), {1: 2}, {1}, len, C, C(), range(3), iter([]), True, ...):
    for k in (0, "a", 1.5, None, slice(None, 1), (1, 2)):
        try: v[k]
        except Exception as e: print(type(v).__name__, repr(k), type(e).__name__, e)
# expect: int 0 TypeError 'int' object is not subscriptable
# expect: int 'a' TypeError 'int' object is not subscriptable
# expect: int 1.5 TypeError 'int' object is not subscriptable
# expect: int None TypeError 'int' object is not subscriptable
# expect: int slice(None, 1, None) TypeError 'int' object is not subscriptable
# expect: int (1, 2) TypeError 'int' object is not subscriptable
# expect: float 0 TypeError 'float' object is not subscriptable
# expect: float 'a' TypeError 'float' object is not subscriptable
# expect: float 1.5 TypeError 'float' object is not subscriptable
# expect: float None TypeError 'float' object is not subscriptable
# expect: float slice(None, 1, None) TypeError 'float' object is not subscriptable
# expect: float (1, 2) TypeError 'float' object is not subscriptable
# expect: NoneType 0 TypeError 'NoneType' object is not subscriptable
# expect: NoneType 'a' TypeError 'NoneType' object is not subscriptable
# expect: NoneType 1.5 TypeError 'NoneType' object is not subscriptable
# expect: NoneType None TypeError 'NoneType' object is not subscriptable
# expect: NoneType slice(None, 1, None) TypeError 'NoneType' object is not subscriptable
# expect: NoneType (1, 2) TypeError 'NoneType' object is not subscriptable
# expect: str 'a' TypeError string indices must be integers, not 'str'
# expect: str 1.5 TypeError string indices must be integers, not 'float'
# expect: str None TypeError string indices must be integers, not 'NoneType'
# expect: str (1, 2) TypeError string indices must be integers, not 'tuple'
# expect: bytes 'a' TypeError byte indices must be integers or slices, not str
# expect: bytes 1.5 TypeError byte indices must be integers or slices, not float
# expect: bytes None TypeError byte indices must be integers or slices, not NoneType
# expect: bytes (1, 2) TypeError byte indices must be integers or slices, not tuple
# expect: list 'a' TypeError list indices must be integers or slices, not str
# expect: list 1.5 TypeError list indices must be integers or slices, not float
# expect: list None TypeError list indices must be integers or slices, not NoneType
# expect: list (1, 2) TypeError list indices must be integers or slices, not tuple
# expect: tuple 'a' TypeError tuple indices must be integers or slices, not str
# expect: tuple 1.5 TypeError tuple indices must be integers or slices, not float
# expect: tuple None TypeError tuple indices must be integers or slices, not NoneType
# expect: tuple (1, 2) TypeError tuple indices must be integers or slices, not tuple
# expect: dict 0 KeyError 0
# expect: dict 'a' KeyError 'a'
# expect: dict 1.5 KeyError 1.5
# expect: dict None KeyError None
# expect: dict slice(None, 1, None) KeyError slice(None, 1, None)
# expect: dict (1, 2) KeyError (1, 2)
# expect: set 0 TypeError 'set' object is not subscriptable
# expect: set 'a' TypeError 'set' object is not subscriptable
# expect: set 1.5 TypeError 'set' object is not subscriptable
# expect: set None TypeError 'set' object is not subscriptable
# expect: set slice(None, 1, None) TypeError 'set' object is not subscriptable
# expect: set (1, 2) TypeError 'set' object is not subscriptable
# expect: builtin_function_or_method 0 TypeError 'builtin_function_or_method' object is not subscriptable
# expect: builtin_function_or_method 'a' TypeError 'builtin_function_or_method' object is not subscriptable
# expect: builtin_function_or_method 1.5 TypeError 'builtin_function_or_method' object is not subscriptable
# expect: builtin_function_or_method None TypeError 'builtin_function_or_method' object is not subscriptable
# expect: builtin_function_or_method slice(None, 1, None) TypeError 'builtin_function_or_method' object is not subscriptable
# expect: builtin_function_or_method (1, 2) TypeError 'builtin_function_or_method' object is not subscriptable
# expect: type 0 TypeError type 'C' is not subscriptable
# expect: type 'a' TypeError type 'C' is not subscriptable
# expect: type 1.5 TypeError type 'C' is not subscriptable
# expect: type None TypeError type 'C' is not subscriptable
# expect: type slice(None, 1, None) TypeError type 'C' is not subscriptable
# expect: type (1, 2) TypeError type 'C' is not subscriptable
# expect: C 0 TypeError 'C' object is not subscriptable
# expect: C 'a' TypeError 'C' object is not subscriptable
# expect: C 1.5 TypeError 'C' object is not subscriptable
# expect: C None TypeError 'C' object is not subscriptable
# expect: C slice(None, 1, None) TypeError 'C' object is not subscriptable
# expect: C (1, 2) TypeError 'C' object is not subscriptable
# expect: range 'a' TypeError range indices must be integers or slices, not str
# expect: range 1.5 TypeError range indices must be integers or slices, not float
# expect: range None TypeError range indices must be integers or slices, not NoneType
# expect: range (1, 2) TypeError range indices must be integers or slices, not tuple
# expect: list_iterator 0 TypeError 'list_iterator' object is not subscriptable
# expect: list_iterator 'a' TypeError 'list_iterator' object is not subscriptable
# expect: list_iterator 1.5 TypeError 'list_iterator' object is not subscriptable
# expect: list_iterator None TypeError 'list_iterator' object is not subscriptable
# expect: list_iterator slice(None, 1, None) TypeError 'list_iterator' object is not subscriptable
# expect: list_iterator (1, 2) TypeError 'list_iterator' object is not subscriptable
# expect: bool 0 TypeError 'bool' object is not subscriptable
# expect: bool 'a' TypeError 'bool' object is not subscriptable
# expect: bool 1.5 TypeError 'bool' object is not subscriptable
# expect: bool None TypeError 'bool' object is not subscriptable
# expect: bool slice(None, 1, None) TypeError 'bool' object is not subscriptable
# expect: bool (1, 2) TypeError 'bool' object is not subscriptable
# expect: ellipsis 0 TypeError 'ellipsis' object is not subscriptable
# expect: ellipsis 'a' TypeError 'ellipsis' object is not subscriptable
# expect: ellipsis 1.5 TypeError 'ellipsis' object is not subscriptable
# expect: ellipsis None TypeError 'ellipsis' object is not subscriptable
# expect: ellipsis slice(None, 1, None) TypeError 'ellipsis' object is not subscriptable
# expect: ellipsis (1, 2) TypeError 'ellipsis' object is not subscriptable
