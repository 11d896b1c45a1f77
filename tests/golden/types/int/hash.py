# oracle: 64-bit
print(hash(0), hash(1), hash(-1), hash(-2), hash(2**61 - 1), hash(2**61), hash(-(2**61)), hash(10**30))
# expect: 0 1 -2 -2 0 1 -2 465258685558744706
print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j))  # expect: True
print({1: "a", 1.0: "b", True: "c"})  # expect: {1: 'c'}
print(hash(2**62 + 3), hash(-(2**62 + 3)), hash(2**61 - 2))  # expect: 5 -5 2305843009213693950
