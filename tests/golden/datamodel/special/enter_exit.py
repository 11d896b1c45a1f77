class C:
    def __enter__(self): print("enter"); return 5
    def __exit__(self, *exc): print("exit", exc[0]); return self.swallow
    swallow = False
with C() as x: print(x)
               # expect: enter
               # expect: 5
               # expect: exit None
C.swallow = True
with C(): raise ValueError
          # expect: enter
          # expect: exit <class 'ValueError'>
print("after")  # expect: after
C.swallow = 0
try:
    with C(): raise KeyError("k")
              # expect: enter
              # expect: exit <class 'KeyError'>
except KeyError as e: print(e)  # expect: 'k'
class OnInstance: pass
o = OnInstance(); o.__enter__ = lambda: 1; o.__exit__ = lambda *a: None
try:
    with o: pass
except TypeError as e: print(e)
                       # expect: 'OnInstance' object does not support the context manager protocol (missed __exit__ method)
