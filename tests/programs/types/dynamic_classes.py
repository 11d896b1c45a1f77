import types


def body(ns):
    ns["x"] = 5
    ns["double"] = lambda self: self.x * 2


C = types.new_class("C", (dict,), {}, body)
print(C, C().double(), C(a=1), C.__mro__)
meta, ns, kw = types.prepare_class("D", (C,), {"metaclass": type, "k": 1}); print(meta, ns, kw)
print(types.resolve_bases((list[int], dict)), types.get_original_bases(type("L", (list,), {})), isinstance(len, types.BuiltinFunctionType), types.NoneType, types.EllipsisType, isinstance(lambda: 0, types.LambdaType), types.GeneratorType.__name__, types.UnionType, types.CodeType.__name__)
m = types.MethodType(lambda self, n: self * n, "ab"); print(m(3), m.__self__)
@types.coroutine
def co(): r = yield 1; return r
async def f(): return await co()
c = f(); print(c.send(None))
try: c.send("back")
except StopIteration as e: print(e.value)
class Lazy:
    @types.DynamicClassAttribute
    def v(self): return "instance"
print(Lazy().v)
s = types.SimpleNamespace(a=1); s.b = types.SimpleNamespace(c=2); print(s, s == types.SimpleNamespace(a=1, b=types.SimpleNamespace(c=2)))
types.MappingProxyType({"a": 1})["b"]
