def f():
    for i in range(2):
        try:
            try:
                print("body", i)
                if i: return "r"
            finally:
                print("inner", i)
        finally:
            print("outer", i)
print(f())
# expect: body 0
# expect: inner 0
# expect: outer 0
# expect: body 1
# expect: inner 1
# expect: outer 1
# expect: r
def g():
    try:
        try: raise ValueError("a")
        finally:
            try: raise KeyError("b")
            except KeyError: print("handled b")
    except ValueError as e: print("still", e, e.__context__)
g()
# expect: handled b
# expect: still a None
def h():
    x = []
    try: return x
    finally: x.append("late")
print(h())  # expect: ['late']
