def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print((1.0).hex(), (-0.1).hex(), (0.0).hex(), (-0.0).hex(), float("inf").hex(), float("nan").hex(), (5e-324).hex(), (1e300).hex())
# expect: 0x1.0000000000000p+0 -0x1.999999999999ap-4 0x0.0p+0 -0x0.0p+0 inf nan 0x0.0000000000001p-1022 0x1.7e43c8800759cp+996
print(float.fromhex("0x1.8p1"), float.fromhex("-0x.1p-3"), float.fromhex("  1.5  "), float.fromhex("inf"), float.fromhex("nan"), float.fromhex("0x1p-1074"))
# expect: 3.0 -0.0078125 1.3125 inf nan 5e-324
print(float.fromhex("ABC"), float.fromhex("0x1.fffffffffffff8p0"))  # expect: 2748.0 2.0
fails(lambda: float.fromhex("zz"))  # expect: ValueError: invalid hexadecimal floating-point string
fails(lambda: float.fromhex("0x1p5000"))  # expect: OverflowError: hexadecimal value too large to represent as a float
