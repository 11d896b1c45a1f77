class Guard:
    def __delattr__(self, name):
        raise PermissionError(f"cannot delete {name}")


g = Guard()
g.x = 1
del g.x
