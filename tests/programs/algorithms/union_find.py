class Sets:
    def __init__(self, items):
        self.parent = {item: item for item in items}
        self.size = dict.fromkeys(self.parent, 1)

    def find(self, item):
        while self.parent[item] != item:
            self.parent[item] = self.parent[self.parent[item]]
            item = self.parent[item]
        return item

    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.size[a] < self.size[b]:
            a, b = b, a
        self.parent[b] = a
        self.size[a] += self.size[b]
        return True

    def groups(self):
        result = {}
        for item in self.parent:
            result.setdefault(self.find(item), []).append(item)
        return list(result.values())


EDGES = [(4, "a", "b"), (1, "b", "c"), (2, "a", "c"), (5, "c", "d"), (7, "e", "f"), (3, "d", "b")]
sets = Sets("abcdefg")
tree = [edge for edge in sorted(EDGES) if sets.union(*edge[1:])]
print(tree, sum(w for w, *_ in tree))
print(sets.groups())
sets.find("z")
