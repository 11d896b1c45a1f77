"""A heap of objects with __lt__, a tree, recursion and bit strings: Huffman coding both ways."""

import heapq

SIZE = 300000
ANSWER = 777626787


class Leaf:
    def __init__(self, weight, symbol):
        self.weight = weight
        self.order = ord(symbol)
        self.symbol = symbol

    def __lt__(self, other):
        return (self.weight, self.order) < (other.weight, other.order)

    def codes(self, prefix, table):
        table[self.symbol] = prefix or "0"


class Branch:
    def __init__(self, left, right):
        self.weight = left.weight + right.weight
        self.order = min(left.order, right.order)
        self.left = left
        self.right = right

    def __lt__(self, other):
        return (self.weight, self.order) < (other.weight, other.order)

    def codes(self, prefix, table):
        self.left.codes(prefix + "0", table)
        self.right.codes(prefix + "1", table)


def main(n):
    seed = 2
    letters = []
    for _ in range(n):
        seed = seed * 16807 % 2147483647
        letters.append(chr(97 + (seed % 26) * (seed // 26 % 26) // 26))
    text = "".join(letters)
    weights = {}
    for c in text:
        weights[c] = weights.get(c, 0) + 1
    heap = [Leaf(weight, symbol) for symbol, weight in weights.items()]
    heapq.heapify(heap)
    while len(heap) > 1:
        first = heapq.heappop(heap)
        heapq.heappush(heap, Branch(first, heapq.heappop(heap)))
    root = heap[0]
    table = {}
    root.codes("", table)
    bits = "".join([table[c] for c in text])
    out = []
    node = root
    for bit in bits:
        node = node.left if bit == "0" else node.right
        if isinstance(node, Leaf):
            out.append(node.symbol)
            node = root
    if "".join(out) != text:
        raise AssertionError("decoded text differs")
    checksum = len(bits)
    for symbol in sorted(table):
        checksum = (checksum * 31 + int("1" + table[symbol], 2)) % 1000000007
    return checksum


if __name__ == "__main__":
    import sys
    import time

    rounds = int(sys.argv[2]) if sys.argv[1:2] == ["--bench"] else 0
    for _ in range(rounds or 1):
        start = time.perf_counter()
        answer = main(SIZE)
        seconds = time.perf_counter() - start
        if answer != ANSWER:
            raise AssertionError(f"wrong answer: {answer!r}, not {ANSWER!r}")
        print(f"{seconds:.6f} {answer}" if rounds else f"ok {answer}", flush=True)
