def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(float(), float(3), float("3.5"), float("  -1e5 "), float("inf"), float("-Infinity"), float("nan"), float("1_0.5"))
# expect: 0.0 3.0 3.5 -100000.0 inf -inf nan 10.5
print(float(b"2.5"), float("1e400"), float("-1e-400"), float(".5"), float("5."), float("+1"), float(True), float("٣.٥"))
# expect: 2.5 inf -0.0 0.5 5.0 1.0 1.0 3.5
class F:
    def __float__(self): return 2.5
class X:
    def __index__(self): return 4
print(float(F()), float(X()))  # expect: 2.5 4.0
class S(float): pass
print(type(float(S(1.5))).__name__, S("2.5") * 2, repr(S(1)))  # expect: float 5.0 1.0
fails(lambda: float("abc"))  # expect: ValueError: could not convert string to float: 'abc'
fails(lambda: float(""))  # expect: ValueError: could not convert string to float: ''
fails(lambda: float("1__0"))  # expect: ValueError: could not convert string to float: '1__0'
fails(lambda: float(None))  # expect: TypeError: float() argument must be a string or a real number, not 'NoneType'
fails(lambda: float([]))  # expect: TypeError: float() argument must be a string or a real number, not 'list'
fails(lambda: float("1", 2))  # expect: TypeError: float expected at most 1 argument, got 2
fails(lambda: float(x=1))  # expect: TypeError: float() takes no keyword arguments
fails(lambda: float(1j))  # expect: TypeError: float() argument must be a string or a real number, not 'complex'
class Bad:
    def __float__(self): return "x"
fails(lambda: float(Bad()))  # expect: TypeError: Bad.__float__ returned non-float (type str)
