print(1j, -1j, 1 + 0j, complex(0, -0.0), complex(-0.0, 1), complex(-0.0, -0.0), 1.5 + 2.5j, 1e20 + 1e-5j, [1 + 2j])
# expect: 1j (-0-1j) (1+0j) -0j (-0+1j) (-0-0j) (1.5+2.5j) (1e+20+1e-05j) [(1+2j)]
print(complex("inf+nanj"), complex(float("nan"), float("-inf")), str(3 + 4j), repr(-3 - 4j))
# expect: (inf+nanj) (nan-infj) (3+4j) (-3-4j)
print(format(3 + 4j, ".2f"), format(3 + 4j, ""), format(3.14159 + 2j, ".3"), format(1 + 2j, "20") + "|", format(1 + 2j, "<12g") + "|", f"{1+2j:+.1e}")
# expect: 3.00+4.00j (3+4j) (3.14+2j)               (1+2j)| 1+2j        | +1.0e+00+2.0e+00j
