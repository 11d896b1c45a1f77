def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(bin(10), oct(64), hex(255), bin(-10), oct(-8), hex(-255), bin(0), hex(10**20), bin(True))
# expect: 0b1010 0o100 0xff -0b1010 -0o10 -0xff 0b0 0x56bc75e2d63100000 0b1
class I:
    def __index__(self): return 12
print(bin(I()), oct(I()), hex(I()))  # expect: 0b1100 0o14 0xc
fails(lambda: bin(1.5))  # expect: TypeError: 'float' object cannot be interpreted as an integer
fails(lambda: hex("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: oct(None))  # expect: TypeError: 'NoneType' object cannot be interpreted as an integer
fails(lambda: bin())  # expect: TypeError: bin() takes exactly one argument (0 given)
