from dataclasses import dataclass
from typing import Iterator, Optional


@dataclass
class Node:
    value: int
    left: Optional["Node"] = None
    right: Optional["Node"] = None

    def insert(self, value: int) -> None:
        side = "left" if value < self.value else "right"
        child = getattr(self, side)
        if child is None:
            setattr(self, side, Node(value))
        else:
            child.insert(value)

    def __iter__(self) -> Iterator[int]:
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right

    def depth(self) -> int:
        return 1 + max((child.depth() for child in (self.left, self.right) if child), default=0)


root = Node(50)
for value in (30, 70, 20, 40, 60, 80, 10):
    root.insert(value)
print(list(root), root.depth(), 40 in root, 45 in root)
print(Node(1, Node(0)))
print(root == root, Node(1) == Node(1), sum(root), max(root))


def show(node, indent=0):
    if node:
        show(node.right, indent + 4)
        print(" " * indent + str(node.value))
        show(node.left, indent + 4)


show(root)
