class A: pass
a, b = A(), A()
print(a == a, a == b, a != b, a != a, a.__eq__(b), a.__ne__(a), A == A, A != int)
# expect: True False True False NotImplemented False True True
class E:
    def __init__(self, v): self.v = v
    def __eq__(self, o): print("eq"); return NotImplemented if not isinstance(o, E) else self.v == o.v
print(E(1) == E(1), E(1) != E(1), E(1) != E(2), E(1) == 5, 5 == E(1), E(1) != "x")
# expect: eq
# expect: eq
# expect: eq
# expect: eq
# expect: eq
# expect: eq
# expect: True False True False False True
class N:
    def __ne__(self, o): return "custom"
print(N() != 1, N() == 1, not (N() == N()))  # expect: custom False True
print([E(1)] == [E(1)], (E(1),) != (E(2),), {"k": E(1)} == {"k": E(1)})
# expect: eq
# expect: eq
# expect: eq
# expect: True True True
