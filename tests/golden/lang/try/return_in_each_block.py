def f(kind):
    try:
        if kind == "try": return "from try"
        if kind == "except": raise ValueError
    except ValueError: return "from except"
    else:
        if kind == "else": return "from else"
    finally: print("finally", kind)
    return "end"
for k in ("try", "except", "else", "none"): print(f(k))
# expect: finally try
# expect: from try
# expect: finally except
# expect: from except
# expect: finally else
# expect: from else
# expect: finally none
# expect: end
def g():
    for x in range(5):
        try:
            if x == 1: continue
            if x == 3: return x
        finally: print("f", x)
print(g())
# expect: f 0
# expect: f 1
# expect: f 2
# expect: f 3
# expect: 3
def h():
    try: yield 1
    finally: print("gen finally")
print(list(h()))
# expect: gen finally
# expect: [1]
