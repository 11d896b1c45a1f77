class Door:
    def __init__(self, name): self.name = name
    def __enter__(self): return self
    def __exit__(self, *exc): print("shut", self.name)


with Door("front") as front, Door(front.nam) as back:
    print("inside")
