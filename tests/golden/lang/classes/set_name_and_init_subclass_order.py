class D:
    def __init__(self, n): self.n = n
    def __set_name__(self, o, n): print("set_name", o.__name__, n, self.n)
class P:
    def __init_subclass__(cls, **k): print("init_subclass", cls.__name__, k, sorted(n for n in vars(cls) if n in "ab"))
class C(P, key=1):
    a = D(1)
    print("body")
    b = D(2)
# expect: body
# expect: set_name C a 1
# expect: set_name C b 2
# expect: init_subclass C {'key': 1} ['a', 'b']
class G(C): a = D(3)
# expect: set_name G a 3
# expect: init_subclass G {} ['a']
P.c = D(4); print("no set_name for later assignment")  # expect: no set_name for later assignment
type("T", (P,), {"a": D(5)}, opt=2)
# expect: set_name T a 5
# expect: init_subclass T {'opt': 2} ['a']
class Bad:
    def __set_name__(self, o): pass
try:
    class X: y = Bad()
except TypeError as e: print(e, e.__notes__)
                       # expect: Bad.__set_name__() takes 2 positional arguments but 3 were given ["Error calling __set_name__ on 'Bad' instance 'y' in 'X'"]
