def attempt(f):
    try:
        try:
            result = f()
        except LookupError as e:
            print("lookup", type(e).__name__, e)
        else:
            print("else", result)
            if result == "bad": raise RuntimeError("from else")
        finally:
            print("inner finally")
    except RuntimeError as e:
        print("outer", e)
    except Exception as e:
        print("other", type(e).__name__)


attempt(lambda: {}["a"])
attempt(lambda: "good")
attempt(lambda: "bad")
attempt(lambda: undefined)
attempt(lambda: [][0])
attempt(lambda: int("x"))
