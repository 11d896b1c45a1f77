def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(True, False, repr(True), str(False), int(True), float(True), bool(), bool([]), bool([0]), bool(""), bool("0"), bool(None))
# expect: True False True False 1 1.0 False False True False True False
print(True and 1, False and 1, True or 1, not True, not 0, True & True, True | False, True ^ True, True == 1, True is True)
# expect: 1 False True False True True True False True True
print(isinstance(True, int), issubclass(bool, int), type(True), True + 1, [10, 20][True], "ab"[False], sum([True, True, False]))
# expect: True True <class 'bool'> 2 20 a 2
print(True.__and__(False), True.__or__(0), True.__xor__(1), True.__and__("a"), f"{True!r:>6}", f"{True:d}", "%d %s" % (True, True))
# expect: False 1 0 NotImplemented   True 1 1 True
class B:
    def __bool__(self): return False
class L:
    def __len__(self): return 0
print(bool(B()), bool(L()), not B())  # expect: False False True
class Bad:
    def __bool__(self): return 1
class BadLen:
    def __len__(self): return -1
class FloatLen:
    def __len__(self): return 1.5
fails(lambda: bool(Bad()))  # expect: TypeError: __bool__ should return bool, returned int
fails(lambda: bool(BadLen()))  # expect: ValueError: __len__() should return >= 0
fails(lambda: bool(FloatLen()))  # expect: TypeError: 'float' object cannot be interpreted as an integer
fails(lambda: bool(1, 2))  # expect: TypeError: bool expected at most 1 argument, got 2
fails(lambda: type("B2", (bool,), {}))  # expect: TypeError: type 'bool' is not an acceptable base type
