def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


from types import SimpleNamespace as S
s = S(a=1, b="x")
print(s, s.a, s.__dict__, s == S(a=1, b="x"), s != S(), S(), repr(S(s=S(q=1))), S({"k": 1}, z=2), S([("p", 1)]))
# expect: namespace(a=1, b='x') 1 {'a': 1, 'b': 'x'} True True namespace() namespace(s=namespace(q=1)) namespace(k=1, z=2) namespace(p=1)
s.c = 3; del s.a
print(s, vars(s), type(s).__name__)  # expect: namespace(b='x', c=3) {'b': 'x', 'c': 3} SimpleNamespace
class T(S): pass
print(T(v=1))  # expect: T(v=1)
fails(lambda: s.a)  # expect: AttributeError: 'types.SimpleNamespace' object has no attribute 'a'
fails(lambda: S(1))  # expect: TypeError: 'int' object is not iterable
fails(lambda: S({1: 2}))  # expect: TypeError: keywords must be strings
fails(lambda: s < s)  # expect: TypeError: '<' not supported between instances of 'dict' and 'dict'
fails(lambda: S({}, {}))  # expect: TypeError: SimpleNamespace expected at most 1 argument, got 2
import copy
print(copy.replace(s, b="new"), s.__replace__(c=0))  # expect: namespace(b='new', c=3) namespace(b='x', c=0)
s.me = s; print(s)  # expect: namespace(b='x', c=3, me=namespace(...))
