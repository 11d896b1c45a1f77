class A:
    def f(self): return "A"
class B(A):
    def f(self): return "B" + super().f()
print(B().f(), super(B, B()).f(), type(super(B, B())).__name__)  # expect: BA A super
