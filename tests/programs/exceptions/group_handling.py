def tasks():
    errors = []
    for value in (1, "x", None, -1, [], "2"):
        try:
            if isinstance(value, int) and value < 0:
                raise ValueError(f"negative {value}")
            print("ok", int(value))
        except Exception as e:
            errors.append(e)
    raise ExceptionGroup("batch", errors)


try:
    tasks()
except* TypeError as group:
    print(len(group.exceptions), [str(e) for e in group.exceptions])
except* ValueError as group:
    for e in group.exceptions:
        print("value:", e)
try:
    raise ExceptionGroup("a", [OSError(1), ExceptionGroup("b", [KeyError("k"), OSError(2)])])
except* KeyError as g:
    print(repr(g))
except* OSError as g:
    print(repr(g), g.exceptions[1].exceptions[0].args)
try:
    tasks()
except* ValueError:
    print("only values handled")
