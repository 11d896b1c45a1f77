class Resource:
    def __init__(self, name):
        self.name = name

    def close(self):
        raise OSError(f"{self.name} refuses to close")


def use():
    r = Resource("pipe")
    try:
        return r.name.upper()
    finally:
        r.close()


use()
