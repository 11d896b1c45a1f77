import re
from functools import cmp_to_key, total_ordering

files = ["img12.png", "img10.png", "IMG2.png", "img1.png", "a", "img"]
natural = lambda s: [int(p) if p.isdigit() else p.lower() for p in re.split(r"(\d+)", s)]
print(sorted(files), sorted(files, key=natural), sorted(files, key=str.lower, reverse=True), sep="\n")
print("".join(map(str, sorted([3, 30, 34, 5, 9], key=cmp_to_key(lambda a, b: int(f"{b}{a}") - int(f"{a}{b}"))))))


@total_ordering
class Version:
    def __init__(self, text): self.parts = tuple(map(int, text.split(".")))
    def __eq__(self, o): return self.parts == o.parts
    def __lt__(self, o): return self.parts < o.parts
    def __repr__(self): return ".".join(map(str, self.parts))


versions = list(map(Version, ["1.10", "1.9", "1.2.3", "2.0", "1.9.0"]))
print(sorted(versions), max(versions), versions[0] >= versions[1], versions[3] > versions[0], versions[1] <= versions[1])
Version("1.x")
