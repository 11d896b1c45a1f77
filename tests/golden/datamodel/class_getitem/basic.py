class A:
    def __class_getitem__(cls, k): return (cls.__name__, k)
class B(A): pass
print(A[1], B["x", 2], A[int:str], A[()])
# expect: ('A', 1) ('B', ('x', 2)) ('A', slice(<class 'int'>, <class 'str'>, None)) ('A', ())
class C: pass
try: C[1]
except TypeError as e: print(e)  # expect: type 'C' is not subscriptable
try: C()[1]
except TypeError as e: print(e)  # expect: 'C' object is not subscriptable
class M(type):
    def __getitem__(c, k): return "meta"
class D(metaclass=M):
    def __class_getitem__(cls, k): return "class"
print(D[0])  # expect: meta
