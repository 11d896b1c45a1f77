class V:
    pass


results = []
for code in ("V() + 1", "1 - V()", "V() * V()", "V()[0]", "V()()", "-V()", "V() < V()", "len(V())", "V().attribute", "for_ = [*V()]", "x, y = V()", "f'{V():>5}'", "V() in V()", "with_ = V().__enter__()", "del V().x", "V().x.y.z", "int(V())", "V() ** 2 % 3", "not V() + 1", "V() and V() @ 1", "(V()\n + 2)"):
    try:
        exec(compile(code, "<case>", "exec"))
        results.append("no error")
    except Exception as error:
        import traceback
        frame = traceback.extract_tb(error.__traceback__)[-1]
        results.append(f"{code!r}: {type(error).__name__}: {error} at {frame.colno}-{frame.end_colno}")
print(*results, sep="\n")
V() + V()
