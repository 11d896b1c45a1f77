def g():
    try:
        yield "try"
        raise ValueError("v")
    except ValueError as e:
        r = yield f"except {e}"
        print("sent", r)
        yield f"still {e}"
    else: yield "else"
    finally:
        yield "finally"
        print("end of finally")
    yield "after"
i = g(); print(next(i), next(i), i.send("x"), next(i), next(i), list(i))
# expect: sent x
# expect: end of finally
# expect: try except v still v finally after []
def w():
    class C:
        def __enter__(self): print("enter"); return self
        def __exit__(self, *a): print("exit", a[0] and a[0].__name__)
    with C(): yield 1
    with C(): yield 2
for x in w(): print(x)
# expect: enter
# expect: 1
# expect: exit None
# expect: enter
# expect: 2
# expect: exit None
i = w(); next(i); i.close()
# expect: enter
# expect: exit GeneratorExit
i = w(); next(i)  # expect: enter
try: i.throw(KeyError("t"))  # expect: exit KeyError
except KeyError as e: print(e)  # expect: 't'
