# Hot recursion near the limit, and over it. Out: "ok CHECKSUM".
import sys


def down(n):
    return 0 if n == 0 else 1 + down(n - 1)


class Node:
    def __init__(self, next):
        self.next = next

    def depth(self):
        return 1 if self.next is None else self.next.depth() + 1


def over(n):
    return over(n + 1) + 1


total = 0
for turn in range(200):
    total += down(800)
chain = None
for _ in range(700):
    chain = Node(chain)
for turn in range(200):
    total += chain.depth()
caught = 0
for turn in range(20):
    try:
        over(0)
    except RecursionError:
        caught += 1
sys.setrecursionlimit(20_000)
total += down(15_000)
assert caught == 20 and total == 200 * 1500 + 15_000, (caught, total)
print("ok", total)
