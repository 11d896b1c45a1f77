class Broken(Exception):
    def __str__(self):
        raise ValueError("cannot describe")


raise Broken("x")
