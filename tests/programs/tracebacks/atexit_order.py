import atexit
atexit.register(print, "first registered, last run")
atexit.register(lambda: print("second registered, first run"))


@atexit.register
def third():
    print("decorated")


print("body")
raise RuntimeError("but exit functions still run")
