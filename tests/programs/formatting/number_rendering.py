from math import inf, nan, pi

for x in (0.1, 0.1 + 0.2, 1e16, 1e15, 123456789.123456789, 1e-5, 0.0001, 5e-324, 1.7976931348623157e308, inf, -inf, nan, -0.0, 100.0, 1e22, 1e21, 2**53 + 0.0, pi, 1/3, 2.5e-8):
    print(repr(x), str(x), f"{x:.3f}"[:20], f"{x:.5g}", f"{x:e}", f"{x!s:>25}")
for n in (0, -1, 255, 10**15, -2**63, 3**50):
    print(n, hex(n), oct(n), bin(n)[:20], f"{n:,}", f"{n:_}", f"{n:e}", n.bit_length())
for c in (1j, 1 + 2j, complex(-0.0, -1.5), complex(inf, nan)):
    print(c, repr(c), f"{c:.2f}", abs(c))
