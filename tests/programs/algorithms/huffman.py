from collections import Counter
from heapq import heapify, heappop, heappush


def codes(text):
    heap = [(count, i, char) for i, (char, count) in enumerate(sorted(Counter(text).items()))]
    heapify(heap)
    number = len(heap)
    while len(heap) > 1:
        a, b = heappop(heap), heappop(heap)
        heappush(heap, (a[0] + b[0], number, (a[2], b[2])))
        number += 1
    table = {}

    def walk(node, prefix):
        match node:
            case (left, right):
                walk(left, prefix + "0")
                walk(right, prefix + "1")
            case str():
                table[node] = prefix or "0"

    walk(heap[0][2], "")
    return table


def decode(bits, table):
    back = {code: char for char, code in table.items()}
    word = ""
    for bit in bits:
        word += bit
        if word in back:
            yield back[word]
            word = ""


text = "abracadabra alakazam"
table = codes(text)
for char in sorted(table, key=lambda c: (len(table[c]), table[c])):
    print(repr(char), table[char])
bits = "".join(table[c] for c in text)
print(bits, len(bits), len(text) * 8, "".join(decode(bits, table)) == text)
print(codes("aaaa"))
