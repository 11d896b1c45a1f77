import gc
import weakref


class Image:
    cache = weakref.WeakValueDictionary()
    def __new__(cls, name):
        if name in cls.cache: return cls.cache[name]
        self = super().__new__(cls); self.name = name; cls.cache[name] = self
        return self


a, b = Image("x"), Image("x")
print(a is b, len(Image.cache), list(Image.cache), Image.cache["x"].name, Image.cache.get("nope"))
extra = weakref.WeakKeyDictionary(); extra[a] = "data"; print(extra[b], len(extra), a in extra)
seen = weakref.WeakSet([a]); print(a in seen, len(seen))
class Observer:
    def update(self, v): print("updated", v)
o = Observer(); m = weakref.WeakMethod(o.update); m()(5); r = weakref.ref(o); print(r() is o, m() == o.update, weakref.getweakrefcount(o))
p = weakref.proxy(o); p.update(7); p.tag = 1; print(o.tag, type(p).__name__, isinstance(p, Observer))
try: weakref.ref(5)
except TypeError as e: print(e)
try: hash(p)
except TypeError as e: print(e)
weakref.WeakValueDictionary(k=5)
