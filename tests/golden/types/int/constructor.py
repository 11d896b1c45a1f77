print(int(), int(3.9), int(-3.9), int("42"), int("  -17\n"), int("+5"))  # expect: 0 3 -3 42 -17 5
print(int("ff", 16), int("0xff", 16), int("0xff", 0), int("0b101", 0), int("0o17", 0), int("z", 36))
# expect: 255 255 255 5 15 35
print(int("1_000_000"), int("1_0", 0), int(b"12"), int(bytearray(b"7")))  # expect: 1000000 10 12 7
print(int(True), int("٣"), int("0", 0), int("00", 0))  # expect: 1 3 0 0
print(int("1" * 40), int("-" + "9" * 30))
# expect: 1111111111111111111111111111111111111111 -999999999999999999999999999999
class I:
    def __int__(self): return 7
class X:
    def __index__(self): return 9
print(int(I()), int(X()), int("11", X()))  # expect: 7 9 10
class S(int):
    pass
print(int(S(4)), type(int(S(4))).__name__, type(S("12")).__name__, S("12") + 1)  # expect: 4 int S 13
