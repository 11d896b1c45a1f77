def wait():
    raise KeyboardInterrupt


try:
    wait()
except Exception:
    print("not caught here")
