def dec(f): print("dec", f.__name__); return f
def param(n):
    print("param", n)
    def d(f): print("apply", n); return lambda *a: (n, f(*a))
    return d
@dec
@param(1)
@param(2)
def f(x): return x
# expect: param 1
# expect: param 2
# expect: apply 2
# expect: apply 1
# expect: dec <lambda>
print(f(5))  # expect: (1, (2, 5))
class Reg:
    items = {}
    def __call__(self, f): self.items[f.__name__] = f; return f
    def named(self, n): return lambda f: self.items.setdefault(n, f)
reg = Reg()
@reg
def a(): return "a"
@reg.named("z")
def b(): return "b"
print(sorted(reg.items))  # expect: ['a', 'z']
@lambda c: [c.__name__]
class C: pass
print(C)  # expect: ['C']
@[dec][0]
def g(): pass
# expect: dec g
@(x := dec)
def h(): pass
# expect: dec h
