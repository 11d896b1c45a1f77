from reprlib import recursive_repr


class Tree:
    def __init__(self, name): self.name, self.children, self.parent = name, [], None
    def add(self, child): self.children.append(child); child.parent = self; return self
    @recursive_repr()
    def __repr__(self): return f"Tree({self.name!r}, children={self.children}, parent={self.parent})"


root = Tree("root").add(Tree("leaf"))
print(root)
a = [1]; a.append(a); d = {"a": a}; d["d"] = d; t = (a, d)
print(a, d, t)
