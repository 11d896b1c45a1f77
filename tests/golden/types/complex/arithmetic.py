a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, a ** 2, a ** 0.5, -a, +a, abs(a))
# expect: (4+2j) (2+6j) (11-2j) (-1+2j) (-7+24j) (2+1j) (-3-4j) (3+4j) 5.0
print(a + 1, 1 + a, 2 * a, a / 2, 1 / a, a - 1.5, 1j * 1j, a ** b)
# expect: (4+4j) (4+4j) (6+8j) (1.5+2j) (0.12-0.16j) (1.5+4j) (-1+0j) (-21.083139690689016-24.00021070941257j)
print(a == 3 + 4j, a != b, 1 + 0j == 1, complex(1, 0) == 1.0, a == "x")  # expect: True True True True False
print((0j) ** 0, 0j ** 2, bool(0j), bool(1j), 2j ** 3, 1j ** 2)  # expect: (1+0j) 0j False True (-0-8j) (-1+0j)
print(a.conjugate(), a.real, a.imag, hash(a) == hash(3 + 4j), hash(1 + 0j))  # expect: (3-4j) 3.0 4.0 True 1
