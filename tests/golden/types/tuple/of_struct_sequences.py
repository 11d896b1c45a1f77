import sys, time, os
from collections import namedtuple
for v in (sys.flags, time.gmtime(0), os.stat("."), namedtuple("A", "a")(1), sys.version_info, sys.float_info):
    t = tuple(v)
    print(type(v).__name__, type(t), t == v, t is v, type(v + v),  type(v[:]), type(v + ()), type(v * 1), type(tuple(t)), tuple(t) is t)
class T(tuple): pass
print(type(tuple(T((1,)))), type(T((1,))[:]), type(T((1,)) * 1), type(T(()) + (1,)), type((1,) + T(())), type(() + T((1,))), type(T((1,)) + ()))
def f(v): return type(tuple(v)).__name__
for i in range(300): r = f(sys.flags)
print(r)
print([type(x) for x in ([*sys.flags], (*sys.flags,), (*T((1,)),))])
# expect: flags <class 'tuple'> True False <class 'tuple'> <class 'tuple'> <class 'tuple'> <class 'tuple'> <class 'tuple'> True
# expect: struct_time <class 'tuple'> True False <class 'tuple'> <class 'tuple'> <class 'tuple'> <class 'tuple'> <class 'tuple'> True
# expect: stat_result <class 'tuple'> True False <class 'tuple'> <class 'tuple'> <class 'tuple'> <class 'tuple'> <class 'tuple'> True
# expect: A <class 'tuple'> True False <class 'tuple'> <class 'tuple'> <class 'tuple'> <class 'tuple'> <class 'tuple'> True
# expect: version_info <class 'tuple'> True False <class 'tuple'> <class 'tuple'> <class 'tuple'> <class 'tuple'> <class 'tuple'> True
# expect: float_info <class 'tuple'> True False <class 'tuple'> <class 'tuple'> <class 'tuple'> <class 'tuple'> <class 'tuple'> True
# expect: <class 'tuple'> <class 'tuple'> <class 'tuple'> <class 'tuple'> <class 'tuple'> <class 'tuple'> <class 'tuple'>
# expect: tuple
# expect: [<class 'list'>, <class 'tuple'>, <class 'tuple'>]
