def f(kind):
    try:
        if kind == 1: 1 / 0
        if kind == 2: [][1]
        if kind == 3: return "returned"
        if kind == 4: raise KeyError("k")
    except ZeroDivisionError as e: return f"zde {e}"
    except (IndexError, TypeError): return "index"
    else: return "else"
    finally: print("finally", kind)
for k in range(4): print(f(k))
# expect: finally 0
# expect: else
# expect: finally 1
# expect: zde division by zero
# expect: finally 2
# expect: index
# expect: finally 3
# expect: returned
try: f(4)  # expect: finally 4
except KeyError as e: print("outer", e)  # expect: outer 'k'
def g():
    try: return 1
    finally: print("fin")
print(g())
# expect: fin
# expect: 1
def h():
    for i in range(3):
        try:
            if i == 1: continue
            print(i)
        finally: print("f", i)
h()
# expect: 0
# expect: f 0
# expect: f 1
# expect: 2
# expect: f 2
def nested():
    try:
        try: raise ValueError("inner")
        finally: print("cleanup 1")
    except ValueError as e: print(e)
    finally: print("cleanup 2")
nested()
# expect: cleanup 1
# expect: inner
# expect: cleanup 2
try:
    raise ValueError
except Exception: print("bare class")  # expect: bare class
try: raise KeyError("a") 
except: print("bare except")  # expect: bare except
def reraise():
    try: 1 / 0
    except ZeroDivisionError:
        try: raise
        finally: print("re")
try: reraise()  # expect: re
except ZeroDivisionError as e: print(e)  # expect: division by zero
try: pass
except: print("no")
else: print("else ran")  # expect: else ran
e = "kept"
try: raise ValueError
except ValueError as e: pass
print("e" in globals())  # expect: False
