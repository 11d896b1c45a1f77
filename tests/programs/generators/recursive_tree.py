TREE = {"root": ["bin", "usr"], "usr": ["lib", "local"], "local": ["share"], "lib": [], "bin": [], "share": []}


def walk(name, depth=0):
    yield depth, name
    for child in TREE[name]:
        yield from walk(child, depth + 1)


for depth, name in walk("root"):
    print("  " * depth + name)


def paths(name):
    if not TREE[name]:
        yield [name]
    for child in TREE[name]:
        for path in paths(child):
            yield [name, *path]


print(["/".join(p) for p in paths("root")], max(d for d, _ in walk("root")))


def flatten(x):
    match x:
        case [*items]:
            for item in items:
                yield from flatten(item)
        case dict():
            yield from flatten(list(x.values()))
        case _:
            yield x


print(list(flatten([1, [2, (3, [4, []])], {"a": [5], "b": 6}])))
TREE["share"].append("ghost")
list(walk("root"))
