print(complex(), complex(1), complex(1, 2), complex(1.5, -2), complex("1+2j"), complex(" -3.5j "), complex("(1-1j)"), complex("j"))
# expect: 0j (1+0j) (1+2j) (1.5-2j) (1+2j) -3.5j (1-1j) 1j
print(complex(real=1, imag=2), complex(imag=3), complex("inf"), complex("nan+infj"), complex(True), complex("1e3-2E-2j"))
# expect: (1+2j) 3j (inf+0j) (nan+infj) (1+0j) (1000-0.02j)
class C:
    def __complex__(self): return 1 + 2j
class F:
    def __float__(self): return 2.5
class X:
    def __index__(self): return 3
print(complex(C()), complex(F()), complex(X()), complex.from_number(3), complex.from_number(C()))
# expect: (1+2j) (2.5+0j) (3+0j) (3+0j) (1+2j)
