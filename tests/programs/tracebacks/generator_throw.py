def worker():
    while True:
        try:
            yield "ready"
        except KeyError as error:
            raise RuntimeError("worker broke") from error


w = worker()
print(next(w))
w.throw(KeyError("bad key"))
