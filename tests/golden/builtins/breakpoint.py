import sys
sys.breakpointhook = lambda *a, **k: print("hook", a, k)
breakpoint()  # expect: hook () {}
breakpoint(1, x=2)  # expect: hook (1,) {'x': 2}
print(sys.__breakpointhook__ is not sys.breakpointhook)  # expect: True
