group = ExceptionGroup("level 0", [ValueError("core")])
for level in range(1, 14):
    group = ExceptionGroup(f"level {level}", [group])
raise group
