from contextlib import suppress

TEXTS = ["12", "abc", "", "3.5", None, "0", "999999999999999999999"]
results = {"ok": [], "failed": {}}
for text in TEXTS:
    try:
        value = 100 // int(text)
    except (ValueError, TypeError) as e:
        results["failed"].setdefault(type(e).__name__, []).append(str(e))
    except ZeroDivisionError:
        results["failed"]["zero"] = text
    else:
        results["ok"].append(value)
print(results["ok"])
for kind, info in results["failed"].items():
    print(kind, info)
with suppress(KeyError, IndexError):
    print("before")
    {}["x"]
    print("never")
print("after")
with suppress(KeyError):
    [][0]
