import inspect
class A:
    "doc"
    x: int = 1
    def f(self, a, /, b, *c, d=1, **e) -> str: "fd"
    @classmethod
    def g(cls): ...
    @staticmethod
    def h(q: int = 3): ...
print(inspect.signature(A.f), inspect.signature(A().f), inspect.signature(A.g), inspect.signature(A.h), inspect.signature(A), inspect.isfunction(A.f), inspect.ismethod(A().f), inspect.isclass(A), inspect.getdoc(A.f), inspect.signature(len), inspect.signature(lambda x, *, y=2: 0))
# expect: (self, a, /, b, *c, d=1, **e) -> str (a, /, b, *c, d=1, **e) -> str () (q: int = 3) () True True True fd (obj, /) (x, *, y=2)
print([n for n, _ in inspect.getmembers(A) if not n.startswith("_")], A.__annotations__, inspect.getmro(A), callable(A), hasattr(A, "f"), getattr(A, "x"), dir(A)[-4:], vars(A)["x"], inspect.isgeneratorfunction(lambda: (yield)), inspect.iscoroutinefunction(A.f), inspect.isbuiltin(len))
# expect: ['f', 'g', 'h', 'x'] {'x': <class 'int'>} (<class '__main__.A'>, <class 'object'>) True True 1 ['f', 'g', 'h', 'x'] 1 True False True
for p in inspect.signature(A.f).parameters.values(): print(p.name, p.kind, p.default is p.empty, p)
# expect: self POSITIONAL_ONLY True self
# expect: a POSITIONAL_ONLY True a
# expect: b POSITIONAL_OR_KEYWORD True b
# expect: c VAR_POSITIONAL True *c
# expect: d KEYWORD_ONLY False d=1
# expect: e VAR_KEYWORD True **e
b = inspect.signature(A.h).bind(5); b.apply_defaults(); print(b.arguments, b.args)  # expect: {'q': 5} (5,)
try: inspect.signature(A.h).bind(1, 2)
except TypeError as e: print(e)  # expect: too many positional arguments
