import sys
def f(n): return f(n + 1)
try: f(0)
except RecursionError as e: print(type(e).__name__, e)  # expect: RecursionError maximum recursion depth exceeded
def ok(n): return 0 if n == 0 else 1 + ok(n - 1)
print(ok(800))  # expect: 800
sys.setrecursionlimit(200)
try: ok(500)
except RecursionError: print("limited")  # expect: limited
print(sys.getrecursionlimit())  # expect: 200
try: sys.setrecursionlimit(0)
except ValueError as e: print(e)  # expect: recursion limit must be greater or equal than 1
class A:
    def __repr__(self): return repr(self)
try: repr(A())
except RecursionError as e: print("repr", e)  # expect: repr maximum recursion depth exceeded
