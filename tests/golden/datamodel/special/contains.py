class C:
    def __contains__(self, x): print("contains", x); return x
class I:
    def __iter__(self): print("iter"); return iter([1, 2])
class G:
    def __getitem__(self, i):
        print("getitem", i)
        if i > 2: raise IndexError
        return i
print(1 in C(), 0 in C(), [] in C(), "x" not in C())
# expect: contains 1
# expect: contains 0
# expect: contains []
# expect: contains x
# expect: True False False False
print(2 in I(), 9 in I())
# expect: iter
# expect: iter
# expect: True False
print(1 in G(), 9 in G())
# expect: getitem 0
# expect: getitem 1
# expect: getitem 0
# expect: getitem 1
# expect: getitem 2
# expect: getitem 3
# expect: True False
class E(C):
    __contains__ = None
try: 1 in E()
except TypeError as e: print(e)  # expect: 'E' object is not a container
class Eq:
    def __eq__(self, o): print("eq", o); return True
print(Eq() in [1], 1 in [Eq()], 1 in (2, Eq()))
# expect: eq 1
# expect: eq 1
# expect: eq 1
# expect: True True True
