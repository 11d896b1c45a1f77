print(format(3.14159, ".2f"), format(3.14159, "10.3f"), format(3.14159, "<10.3f") + "|", format(-3.5, "+.1f"), format(3.5, "010.2f"))
# expect: 3.14      3.142 3.142     | -3.5 0000003.50
print(format(1234567.891, ",.2f"), format(1234567.891, "_.1f"), format(1e10, "e"), format(12345.678, ".3e"), format(12345.678, ".3E"))
# expect: 1,234,567.89 1_234_567.9 1.000000e+10 1.235e+04 1.235E+04
print(format(12345.678, "g"), format(0.00001234, "g"), format(1e20, "g"), format(1234567.0, "g"), format(1.0, "#g"), format(100000.0, ".3g"))
# expect: 12345.7 1.234e-05 1e+20 1.23457e+06 1.00000 1e+05
print(format(0.256, "%"), format(0.256, ".1%"), format(0.5, ".0f"), format(1.5, ".0f"), format(2.5, ".0f"), format(2.675, ".2f"))
# expect: 25.600000% 25.6% 0 2 2 2.67
print(format(1.0, ""), format(1e16, ""), format(1.5, "10"), format(1.5, "<8") + "|", format(1.5, "^8") + "|", format(1.5, "=+8"))
# expect: 1.0 1e+16        1.5 1.5     |   1.5   | +    1.5
print(format(float("inf"), "f"), format(float("nan"), "F"), format(float("inf"), "010"), format(float("-inf"), "G"))
# expect: inf NAN 0000000inf -INF
print(format(-0.0, "f"), format(-0.001, ".2f"), format(-0.001, "z.2f"), format(3.0, "n"), format(0.1, ".20f"), format(1e300, ".0f")[:10])
# expect: -0.000000 -0.00 0.00 3 0.10000000000000000555 1000000000
print(format(3.14159, ".3"), format(31415.9, ".3"), format(1.0, ".3"), format(1e-7, ".3"), format(123456.0, ".10"))
# expect: 3.14 3.14e+04 1.0 1e-07 123456.0
print(format(1234.5678, ".2_f"), format(1234.56789, ".5,f")) if False else None
nan, inf = float("nan"), float("inf")
print(f"{nan:,.3f}|{inf:_}|{-inf:010,.1f}|{nan:>+8,}|{nan:012_e}")  # expect: nan|inf|-000000inf|    +nan|000000000nan
print(["%.2f" % v for v in (0.125, 0.375, 2.675, 1.005, 0.995, 9.995, 0.0049999, 99999999.995, 1e-9, 123456789.125)])
# expect: ['0.12', '0.38', '2.67', '1.00', '0.99', '9.99', '0.00', '100000000.00', '0.00', '123456789.12']
