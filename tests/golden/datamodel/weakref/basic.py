import weakref
class A: pass
a = A()
r = weakref.ref(a)
print(r() is a, r == weakref.ref(a), type(r).__name__, weakref.getweakrefcount(a), hash(r) == hash(a))
# expect: True True ReferenceType 1 True
p = weakref.proxy(a); a.x = 5; print(p.x); p.y = 6; print(a.y)
# expect: 5
# expect: 6
w = weakref.WeakValueDictionary(k=a); print(w["k"] is a, len(w), list(w))  # expect: True 1 ['k']
k = weakref.WeakKeyDictionary({a: 1}); print(k[a], len(k))  # expect: 1 1
s = weakref.WeakSet([a]); print(a in s, len(s))  # expect: True 1
for bad in (5, "s", [], (), {}, None):
    try: weakref.ref(bad)
    except TypeError as e: print(e)
# expect: cannot create weak reference to 'int' object
# expect: cannot create weak reference to 'str' object
# expect: cannot create weak reference to 'list' object
# expect: cannot create weak reference to 'tuple' object
# expect: cannot create weak reference to 'dict' object
# expect: cannot create weak reference to 'NoneType' object
print(weakref.ref({1}) is not None, weakref.ref(A) is not None, weakref.ref(len) is not None)  # expect: True True True
m = weakref.WeakMethod(a.__init__) if False else None
f = weakref.finalize(a, print, "final"); print(f.alive); f(); print(f.alive)
# expect: True
# expect: final
# expect: False
