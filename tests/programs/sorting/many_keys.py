"""Long lists sorted by numbers, by texts of all kinds and by rows: the order, and what is equal keeps its place."""

import random

pick = random.Random(5)


def insertion_order(keys):
    """Places of the keys in stable order, found by comparisons alone."""

    class Key:
        def __init__(self, key, place):
            self.key = key
            self.place = place

        def __lt__(self, other):
            return (self.key, self.place) < (other.key, other.place)

    return [k.place for k in sorted([Key(key, place) for place, key in enumerate(keys)])]


def check(name, keys):
    places = list(range(len(keys)))
    forward = sorted(places, key=keys.__getitem__)
    backward = sorted(places, key=keys.__getitem__, reverse=True)
    same = forward == insertion_order(keys)
    stable = all(keys[a] != keys[b] or a < b for a, b in zip(backward, backward[1:]))
    print(name, len(keys), same, stable, forward[:3], backward[:3], sorted(keys) == [keys[p] for p in forward])


SIZES = (150, 250, 1800, 5000)
for n in SIZES:
    check("ints", [pick.randrange(1000) for _ in range(n)])
    check("large ints", [pick.randrange(-2 ** 52, 2 ** 52) for _ in range(n)])
    check("big ints", [pick.randrange(-2 ** 70, 2 ** 70) for _ in range(n)])
    check("floats", [pick.uniform(-1, 1) * 10 ** pick.randrange(-300, 300) for _ in range(n)])
    check("odd floats", [pick.choice((0.0, -0.0, 0, 1.5, -1.5, float("inf"), -float("inf"), 5e-324, -5e-324)) for _ in range(n)])
    check("mixed", [pick.choice((pick.random(), pick.randrange(3), True)) for _ in range(n)])
    check("ascending", list(range(n)))
    check("descending", list(range(n, 0, -1)))
    check("short texts", ["k%d" % pick.randrange(300) for _ in range(n)])
    check("long texts", ["customer number %d of %d" % (pick.randrange(40), pick.randrange(300)) for _ in range(n)])
    check("very long texts", ["x" * 40 + str(pick.randrange(900)) for _ in range(n)])
    check("zero units", ["".join(pick.choice("\0\x01ab") for _ in range(pick.randrange(9))) for _ in range(n)])
    check("wide units", ["".join(pick.choice("a\xff\u0100\uffff\u4e00") for _ in range(pick.randrange(9))) for _ in range(n)])
    check("beyond the BMP", ["".join(pick.choice("a\ufffd\U00010000\U0010ffff") for _ in range(pick.randrange(9))) for _ in range(n)])
    check("same", ["equal"] * n)
    check("pairs", [(pick.randrange(30), pick.choice("abc")) for _ in range(n)])
    check("rows", [("r%d" % pick.randrange(4), pick.randrange(3), pick.random() > 0.5, "t%d" % pick.randrange(20)) for _ in range(n)])

    zeros = [pick.choice((0.0, -0.0, 1.0, -1.0)) for _ in range(n)]
    print([str(x) for x in sorted(zeros)] == [str(zeros[p]) for p in insertion_order(zeros)])
    zeros.sort(reverse=True)
    print("".join(str(x)[0] for x in zeros)[:60])
