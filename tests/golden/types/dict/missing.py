class D(dict):
    def __missing__(self, key):
        self[key] = f"made {key}"
        return self[key]
d = D(a=1)
print(d["a"], d["b"], d, d.get("zz"), "q" in d, d.__getitem__("w"), len(d))
# expect: 1 made b {'a': 1, 'b': 'made b', 'w': 'made w'} None False made w 3
