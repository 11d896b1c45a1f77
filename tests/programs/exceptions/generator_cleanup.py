def guarded(name):
    try:
        yield f"{name} start"
        yield f"{name} end"
    except ValueError as e:
        print(name, "handles", e)
        yield f"{name} recovered"
    finally:
        print(name, "finally")


for use in ("finish", "close", "throw handled", "throw other"):
    g = guarded(use)
    print(next(g))
    try:
        if use == "finish": print(*g)
        elif use == "close": g.close()
        elif use == "throw handled": print(g.throw(ValueError("v")), list(g))
        else: g.throw(KeyError("k"))
    except KeyError as e:
        print("escaped", e)
