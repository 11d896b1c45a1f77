"""Allocates and drops objects of many kinds for the given number of seconds; what is alive never grows."""

import sys
import time


class Node:
    def __init__(self, name, value):
        self.name = name
        self.value = value
        self.other = None
        self.children = []


def gen(limit):
    for i in range(limit):
        yield [i]


def fail(depth):
    local = Node("deep", depth)
    if depth == 0:
        raise ValueError(local.name)
    return fail(depth - 1)


def one_turn(turn):
    cells = []
    for i in range(400):
        a = Node("n%d" % i, (i, turn))
        b = Node("m" + str(turn), {"a": a, i: 1.5 * i})
        a.other = b
        b.other = a
        a.children.append(lambda k=a: k.value)
        cells.append(a)
    total = sum(cell.children[0]()[0] for cell in cells)
    for item in gen(300):
        total += item[0]
    try:
        fail(20)
    except ValueError as error:
        total += len(error.args)
    text = ""
    for i in range(300):
        text += str(i)
    table = {text[i:i + 4]: i for i in range(0, len(text) - 4, 3)}
    kind = type("Fresh", (Node,), {"turn": turn})
    total += kind("x", 1).turn + len(table) + len(bytearray(10000)) + (1 << turn % 2000).bit_length()
    namespace = {}
    exec("def f(x):\n    return x + %d\n" % (turn % 50), namespace)
    return total + namespace["f"](1)


if __name__ == "__main__":
    seconds = float(sys.argv[1])
    start = time.perf_counter()
    turn = 0
    while time.perf_counter() - start < seconds:
        one_turn(turn)
        turn += 1
    print("ok", turn)
