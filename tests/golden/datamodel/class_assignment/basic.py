class A:
    def who(self): return "A"
class B:
    def who(self): return "B"
class S: __slots__ = ("x",)
class S2: __slots__ = ("x",)
class S3: __slots__ = ("y",)
a = A(); a.v = 1
a.__class__ = B
print(a.who(), a.v, type(a), isinstance(a, B))  # expect: B 1 <class '__main__.B'> True
s = S(); s.x = 5; s.__class__ = S2; print(s.x, type(s).__name__)  # expect: 5 S2
for obj, cls in ((s, S3), (s, A), (a, S), (a, int), (5, A), (a, 5), ([], A)):
    try: obj.__class__ = cls
    except TypeError as e: print(e)
# expect: __class__ assignment: 'S3' object layout differs from 'S2'
# expect: __class__ assignment: 'A' object layout differs from 'S2'
# expect: __class__ assignment: 'S' object layout differs from 'B'
# expect: __class__ assignment only supported for mutable types or ModuleType subclasses
# expect: __class__ assignment only supported for mutable types or ModuleType subclasses
# expect: __class__ must be set to a class, not 'int' object
# expect: __class__ assignment only supported for mutable types or ModuleType subclasses
try: del a.__class__
except TypeError as e: print(e)  # expect: can't delete __class__ attribute
