import inspect
from inspect import Parameter, Signature, signature


def f(a, /, b: int, c="x", *args: str, d, e=None, **kw) -> bool: "Docs."


s = signature(f)
print(s, s.return_annotation, list(s.parameters), [p.kind.name for p in s.parameters.values()], s.replace(return_annotation=Signature.empty), inspect.getfullargspec(f))
print(s.bind(1, 2, d=3).arguments, s.bind_partial(1).arguments, signature(int.__add__) if False else "", signature(lambda *, k: 0), signature(print), signature(sorted), Signature([Parameter("q", Parameter.KEYWORD_ONLY, default=5)]))
class C:
    def __init__(self, x): ...
    def m(self, y): ...
    def __call__(self, z): ...
print(signature(C), signature(C(1)), signature(C(1).m), signature(C.m), inspect.ismethod(C(1).m), inspect.isfunction(C.m), inspect.isclass(C), inspect.isbuiltin(len), inspect.isgenerator(x for x in ()), inspect.ismodule(inspect), inspect.isroutine(len), inspect.isdatadescriptor(property()))
print(inspect.getdoc(f), inspect.cleandoc("  a\n    b\n    c"), inspect.getsource(f), inspect.getsourcelines(C)[1], inspect.getmodule(f).__name__, inspect.unwrap(f) is f, inspect.currentframe().f_lineno, inspect.getattr_static(C(1), "m") is C.__dict__["m"])
def gen(): x = 1; yield x
g = gen(); print(inspect.getgeneratorstate(g)); next(g); print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g)); g.close(); print(inspect.getgeneratorstate(g))
for bad in (lambda: s.bind(1), lambda: s.bind(1, 2, 3, 4), lambda: s.bind(1, 2, d=1, a=5, b=2), lambda: signature(5), lambda: Parameter("1x", Parameter.VAR_POSITIONAL), lambda: Signature([Parameter("a", Parameter.KEYWORD_ONLY), Parameter("b", Parameter.POSITIONAL_ONLY)])):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
