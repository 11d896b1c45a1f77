class D:
    def __set_name__(self, owner, name): print("name", owner.__name__, name); self.name = name
    def __get__(self, o, c): return self.name
class A:
    x = D()
    y = D()
    z = x
# expect: name A x
# expect: name A y
# expect: name A z
A.late = D()
print(A.x, A.y, A.z)  # expect: z y z
type("T", (), {"q": D()})  # expect: name T q
class Bad:
    def __set_name__(self, owner, name): 1 / 0
try:
    class B: b = Bad()
except ZeroDivisionError as e: print(e, e.__notes__)
                               # expect: division by zero ["Error calling __set_name__ on 'Bad' instance 'b' in 'B'"]
