def f(x): return 1 // x
print(f(1)); print(f(0))
