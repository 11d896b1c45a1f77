def work():
    try:
        raise KeyError("first")
    finally:
        print("cleaning up")
        [].pop()


work()
