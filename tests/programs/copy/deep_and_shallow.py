import copy


class Node:
    def __init__(self, name): self.name, self.links = name, []
    def __repr__(self): return f"{self.name}->{[n.name for n in self.links]}"


a, b = Node("a"), Node("b")
a.links += [b, a]; b.links.append(a)
c = copy.deepcopy(a)
print(c, c is a, c.links[1] is c, c.links[0].links[0] is c, copy.copy(a).links is a.links)
grid = [[0] * 2] * 2; d = copy.deepcopy(grid); d[0][0] = 5; print(d, grid, copy.copy(grid)[0] is grid[0])
class Counted:
    made = 0
    def __init__(self): Counted.made += 1
    def __deepcopy__(self, memo): new = memo[id(self)] = Counted(); return new
x = Counted(); pair = copy.deepcopy([x, x]); print(pair[0] is pair[1], Counted.made)
from dataclasses import dataclass
@dataclass
class P: x: int; y: list
p = P(1, [2]); print(copy.replace(p, x=9), copy.replace(p, y=[]).y is p.y)
try: copy.replace(5, x=1)
except TypeError as e: print(e)
import sys
copy.deepcopy(sys)
