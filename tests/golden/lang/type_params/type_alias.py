type Num = int | float
type Lst[T] = list[T] | None
type Rec = dict[str, Rec] | int
print(Num, Num.__value__, type(Num), Num.__name__, Num.__type_params__, Lst[int], Lst.__value__, Lst.__type_params__, Rec.__value__, Lst[int].__origin__, Num | str, Lst[str].__args__)
# expect: Num int | float <class 'typing.TypeAliasType'> Num () Lst[int] list[T] | None (T,) dict[str, Rec] | int Lst Num | str (<class 'str'>,)
type Bad = undefined_thing
print(Bad)  # expect: Bad
try: Bad.__value__
except NameError as e: print(e)  # expect: name 'undefined_thing' is not defined
try: isinstance(5, Num)
except TypeError as e: print(e)  # expect: isinstance() arg 2 must be a type, a tuple of types, or a union
try: Num[int]
except TypeError as e: print(e)  # expect: Only generic type aliases are subscriptable
class C:
    type Inner = list[C]
print(C.Inner.__value__)  # expect: list[__main__.C]
type = 5; print(type)  # expect: 5
try: compile("type X[T, T] = int", "<t>", "exec")
except SyntaxError as e: print(e.msg)  # expect: duplicate type parameter 'T'
try: compile("def f[T](x: (yield)): pass", "<t>", "exec")
except SyntaxError as e: print(e.msg)  # expect: yield expression cannot be used within an annotation
try: compile("class A[T = int, U]: pass", "<t>", "exec")
except SyntaxError as e: print(e.msg)  # expect: non-default type parameter 'U' follows default type parameter
