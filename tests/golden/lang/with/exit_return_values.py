class C:
    def __init__(self, r): self.r = r
    def __enter__(self): return self
    def __exit__(self, *a): return self.r
class Odd:
    def __bool__(self): raise RuntimeError("bool called")
for r in (True, 1, "yes", [0]):
    with C(r): raise ValueError
    print("swallowed", r)
# expect: swallowed True
# expect: swallowed 1
# expect: swallowed yes
# expect: swallowed [0]
for r in (False, None, 0, ""):
    try:
        with C(r): raise ValueError("v")
    except ValueError: print("not swallowed", repr(r))
# expect: not swallowed False
# expect: not swallowed None
# expect: not swallowed 0
# expect: not swallowed ''
with C(Odd()): print("no error, no bool")  # expect: no error, no bool
try:
    with C(Odd()): raise ValueError("v")
except RuntimeError as e: print(e, repr(e.__context__))  # expect: bool called ValueError('v')
