print((255).bit_length(), (0).bit_length(), (-256).bit_length(), (2**100).bit_length())  # expect: 8 0 9 101
print((255).bit_count(), (-7).bit_count(), (2**100 - 1).bit_count())  # expect: 8 3 100
print((5).conjugate(), (5).real, (5).imag, (5).numerator, (5).denominator)  # expect: 5 5 0 5 1
print((5).as_integer_ratio(), (-3).as_integer_ratio(), (5).is_integer(), True.is_integer())
# expect: (5, 1) (-3, 1) True True
print((5).__index__(), (5).__trunc__(), (5).__floor__(), (5).__ceil__(), (5).__int__(), (5).__float__(), (5).__bool__())
# expect: 5 5 5 5 5 5.0 True
print(True.real, True.numerator, type(True.real))  # expect: 1 1 <class 'int'>
