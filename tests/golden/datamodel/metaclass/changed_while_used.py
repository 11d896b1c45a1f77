# A metaclass that changes, or is exchanged, while classes made by it are in use.
def fresh():
    class Meta(type): pass
    class A(metaclass=Meta):
        step = 1
        def __init__(self, *a): self.a = a
    class B(A): pass
    return Meta, A, B
def loop(change, use):
    out = []
    Meta, A, B = fresh()
    for i in range(9):
        try: out.append(use(A, B))
        except Exception as e: out.append(type(e).__name__ + ': ' + str(e))
        if i == 5: change(Meta, A, B)
    print(out[0], out[5:7])
def call(Meta, A, B): Meta.__call__ = lambda cls, *a: 4
loop(call, lambda A, B: type(A(1)).__name__)
loop(call, lambda A, B: type(B(1)).__name__)
def step(Meta, A, B): Meta.step = property(lambda cls: 2)
loop(step, lambda A, B: A.step)
loop(step, lambda A, B: B.step)
loop(step, lambda A, B: B(1).step)
def attr(Meta, A, B): Meta.__getattribute__ = lambda cls, name: 7
loop(attr, lambda A, B: A.step)
def getattr_(Meta, A, B): Meta.__getattr__ = lambda cls, name: 8
loop(getattr_, lambda A, B: A.nope)
loop(getattr_, lambda A, B: getattr(A, 'nope', 0))
def check(Meta, A, B): Meta.__instancecheck__ = lambda cls, o: o == 3
loop(check, lambda A, B: (isinstance(3, A), isinstance(A(1), A), isinstance(A(1), B)))
def sub(Meta, A, B): Meta.__subclasscheck__ = lambda cls, o: True
loop(sub, lambda A, B: (issubclass(A, B), issubclass(int, A)))
def eq(Meta, A, B): Meta.__eq__ = lambda cls, o: 'eq'
loop(eq, lambda A, B: A == B)
def bool_(Meta, A, B): Meta.__bool__ = lambda cls: False
loop(bool_, lambda A, B: 1 if A else 2)
def method(Meta, A, B): Meta.go = lambda cls: 5
loop(method, lambda A, B: A.go())
def move(Meta, A, B):
    class Meta2(Meta):
        def __call__(cls, *a): return 'made'
        step = property(lambda cls: 9)
    A.__class__ = Meta2
loop(move, lambda A, B: (A(1) == 'made', A.step, B.step))
def bases(Meta, A, B):
    class M0(type):
        def __call__(cls, *a): return 'm0'
    Meta.__bases__ = (M0,)
loop(bases, lambda A, B: A(1) == 'm0')
def fresh():
    class MetaA(type): pass
    class Meta(MetaA): pass
    class A(metaclass=Meta):
        step = 1
        def __init__(self, *a): self.a = a
    class B(A): pass
    return MetaA, A, B
loop(call, lambda A, B: type(A(1)).__name__)
loop(step, lambda A, B: A.step)
def fresh():
    class Meta(type): pass
    class A(Exception, metaclass=Meta):
        step = 1
    class B(A): pass
    return Meta, A, B
def use(A, B):
    try: raise A(1)
    except Exception as e: return type(e).__name__
loop(call, use)
def slots(Meta, A, B): Meta.__getitem__ = lambda cls, k: k
loop(slots, lambda A, B: A[3])
def new(Meta, A, B):
    Meta.__call__ = lambda cls, *a: type.__call__(cls, *a, 2)
loop(new, lambda A, B: A(1).args)
# expect: A ['A', 'int']
# expect: B ['B', 'int']
# expect: 1 [1, 2]
# expect: 1 [1, 2]
# expect: 1 [1, 1]
# expect: 1 [1, 7]
# expect: AttributeError: type object 'A' has no attribute 'nope' ["AttributeError: type object 'A' has no attribute 'nope'", 8]
# expect: 0 [0, 8]
# expect: (False, True, False) [(False, True, False), (True, True, False)]
# expect: (False, False) [(False, False), (True, True)]
# expect: False [False, 'eq']
# expect: 1 [1, 2]
# expect: AttributeError: type object 'A' has no attribute 'go' ["AttributeError: type object 'A' has no attribute 'go'", 5]
# expect: (False, 1, 1) [(False, 1, 1), (True, 9, 1)]
# expect: False [False, True]
# expect: A ['A', 'int']
# expect: 1 [1, 2]
# expect: A ['A', 'TypeError']
# expect: TypeError: type 'A' is not subscriptable ["TypeError: type 'A' is not subscriptable", 3]
# expect: (1,) [(1,), (1, 2)]
