def run():
    try:
        raise ExceptionGroup("tasks", [ValueError(1), KeyError("two")])
    except* ValueError as group:
        raise RuntimeError("could not recover") from group


run()
