def base(name):
    return {"object": object}[name]


class Fine(base("object")):
    pass


class Broken(Fine, base("missing")):
    pass
