# Elements in loops that get hot: attributes, children, iteration, building, errors in between.
import xml.etree.ElementTree as ET


class Named(ET.Element):
    def __init__(self, tag):
        super().__init__("x" + tag)

    def __getitem__(self, i):
        return super().__getitem__(i)


class Tag(str):
    def __eq__(self, other):
        seen.append(str(other))
        return str.__eq__(self, other)

    __hash__ = str.__hash__


seen = []


def build(n):
    root = ET.Element("root", kind="r")
    for i in range(n):
        child = ET.SubElement(root, f"c{i % 3}", {"n": str(i)})
        child.text = "t" * (i % 4) or None
        child.tail = "\n"
        ET.SubElement(child, "leaf").append(ET.Element("deep"))
    return root


def walk(e):
    total = 0
    for child in e:
        total += len(child.tag) + len(child.text or "") + len(child.items())
        total += walk(child)
    return total


def tags(e):
    out = []
    for x in e.iter():
        out.append(x.tag)
    for x in e.iter("leaf"):
        out.append(x.tag.upper())
    return len(out), out[:5], out[-2:]


def shrink(e):
    """Children go while they are gone over."""
    out = []
    for i, child in enumerate(e):
        out.append(child.get("n"))
        if i % 2:
            e.remove(child)
    return len(out), out[:4]


def wrong(i):
    try:
        if i % 3 == 0:
            ET.SubElement(i, "x")
        elif i % 3 == 1:
            ET.Element("x").append(i)
        else:
            ET.Element("x", i)
    except TypeError as e:
        return str(e)


def rename(root, n):
    for i in range(n):
        for e in root:
            e.tag = e.tag
            e.attrib["i"] = e.tail
            del e.attrib["i"]
    try:
        del e.tag
    except AttributeError as error:
        return str(error)


root = build(400)
for _ in range(60):
    total = walk(root)
    names = tags(root)
print(total, names)
print(len({wrong(i) for i in range(2000)}), sorted({wrong(i) for i in range(6)}))
print(rename(root, 30))
for _ in range(20):
    print(shrink(build(50)), end=" ")
print()
named = [Named("a") for _ in range(300)]
for e in named:
    e.extend([Named("b"), ET.Element(Tag("leaf"))])
print(sum(walk(e) for e in named), [len(list(e.iter("leaf"))) for e in named[:3]], len(seen) > 0)
print(len(ET.tostring(root)), ET.tostring(named[0]))
