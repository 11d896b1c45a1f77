from collections import OrderedDict, defaultdict

groups = defaultdict(list)
for word in "apple avocado banana blueberry cherry".split():
    groups[word[0]].append(word)
print(groups, dict(groups), groups["z"], "q" in groups, groups.get("q"), len(groups), groups.default_factory)
tree = lambda: defaultdict(tree)
t = tree(); t["a"]["b"]["c"] = 1; t["a"]["d"]
print({k: dict(v) for k, v in t["a"].items()}, defaultdict(int, a=1) | {"b": 2}, repr(defaultdict(None, {1: 2})), defaultdict(int).copy())
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a"); o.move_to_end("c", last=False); print(o, o.popitem(), o.popitem(last=False), list(reversed(o)), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1))
o.update(x=1); o["b"] = 9; print(o, o | {"z": 0}, o.keys(), o.items())
try: o.move_to_end("nope")
except KeyError as e: print("KeyError", e)
defaultdict(None)["missing"]
