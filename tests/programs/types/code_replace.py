# code.replace(): what each field can be, and the errors.
def f(a, b=1, *, c):
    return a


code = f.__code__


def attempt(**kw):
    try:
        code.replace(**kw)
        print(kw, "ok")
    except Exception as e:
        print(kw, type(e).__name__, e)


for field in ("co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals", "co_flags", "co_firstlineno",
              "co_stacksize"):
    for value in (-1, "x", None, 2**80):
        attempt(**{field: value})
attempt(co_argcount=50)
attempt(co_kwonlyargcount=50)
attempt(co_nlocals=50)
for field in ("co_names", "co_varnames", "co_freevars", "co_cellvars", "co_consts"):
    for value in ([], None, "a", ("a", "b", "c")):
        attempt(**{field: value})
attempt(co_names=(1,))
attempt(co_varnames=())
attempt(co_varnames=("a", "b", "c", "d"))
for field in ("co_name", "co_qualname", "co_filename"):
    for value in (1, None, b"a", "x"):
        attempt(**{field: value})
for field in ("co_code", "co_linetable", "co_exceptiontable"):
    for value in (1, None, "a"):
        attempt(**{field: value})
attempt(co_foo=1)

g = type(f)(code.replace(co_name="g", co_qualname="A.g", co_filename="file.py", co_firstlineno=99), {})
print(g.__code__.co_name, g.__code__.co_qualname, g.__code__.co_filename, g.__code__.co_firstlineno, g(5, 6, c=1))
print(code.replace() == code, code.replace(co_name="h") == code)
