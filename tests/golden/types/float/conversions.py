import math
print(int(2.9), int(-2.9), math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), bool(0.0), bool(-0.0), bool(float("nan")))
# expect: 2 -2 -3 -2 -2 False False True
print((2.5).__floor__(), (2.5).__ceil__(), (2.5).__trunc__(), (2.5).__int__(), (2.5).__float__(), abs(-2.5), -(2.5), +(-2.5))
# expect: 2 3 2 2 2.5 2.5 -2.5 -2.5
print((2.5).real, (2.5).imag, (2.5).conjugate(), int(1e20), int(1e23), (1e16).__int__())
# expect: 2.5 0.0 2.5 100000000000000000000 99999999999999991611392 10000000000000000
