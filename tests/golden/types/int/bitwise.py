print(6 & 3, 6 | 3, 6 ^ 3, 1 << 10, 1024 >> 3)  # expect: 2 7 5 1024 128
print(-6 & 3, -6 | 3, -6 ^ 3, -1 << 4, -1024 >> 3, -1 >> 100)  # expect: 2 -5 -7 -16 -128 -1
print(1 << 100, (1 << 100) >> 98, -(1 << 100) >> 98)  # expect: 1267650600228229401496703205376 4 -4
print((1 << 70) & ((1 << 65) - 1), (1 << 70) | 1, (1 << 70) ^ (1 << 70))  # expect: 0 1180591620717411303425 0
print(True & False, True | False, True ^ True, type(True & 1), type(True & True))
# expect: False True False <class 'int'> <class 'bool'>
print(0 << 10**10)  # expect: 0
