class Session:
    def __enter__(self):
        print("open")
        return self

    def __exit__(self, kind, value, trace):
        print("close", kind.__name__, value)
        return False


with Session() as s, \
     Session() as t:
    s.missing
