def calculator():
    total = 0
    while True:
        match (yield total):
            case None: pass
            case ("+", n): total += n
            case ("-", n): total -= n
            case "clear": total = 0
            case other: raise ValueError(f"unknown command {other!r}")


c = calculator()
next(c)
for command in [("+", 5), ("-", 2), None, "clear", ("+", 1)]:
    print(command, c.send(command))
try:
    c.throw(KeyError, KeyError("injected")) if False else c.throw(KeyError("injected"))
except KeyError as e:
    print("came back", e)
print(list(c))
c = calculator()
next(c)
c.send("explode")
