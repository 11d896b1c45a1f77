# `in` of sets and dicts with keys of all kinds: a set is looked up in a set as a frozenset, other keys may run Python code.
import traceback


class Hashed:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        if self.v == 98:
            raise ValueError("hash")
        return 5

    def __eq__(self, other):
        if self.v == 97:
            raise ValueError("eq")
        return self.v % 3 == 0


def has(container, key):
    return 3 if key in container else 4


def many(container, key):
    return 3 if key in container else 4


def only_sets(container, key):
    return 3 if key in container else 4


plain = {1, 2}, {1: 2}, [1], (1,)
kinds = (
    {7, "a"},
    {1, frozenset({1})},
    frozenset((frozenset({1}),)),
    {frozenset()},
    {1: 2},
    {frozenset({1}): 2},
)
counts = {}
for i in range(100):
    for container in kinds:
        for key in ({7, "a"}, {1}, set(), frozenset({1}), 5, "s", [], (1, []), {}):
            try:
                got = many(container, key)
            except TypeError as e:
                got = str(e)
            counts[got] = counts.get(got, 0) + 1
            if i in (0, 99):
                print(i, got)
    for container in kinds[:4]:
        for key in ({7, "a"}, {1}, set()):
            counts[0] = counts.get(0, 0) + only_sets(container, key)
    for container in (*plain, {5}, {Hashed(1)}):
        for key in (Hashed(i), 5, "s"):
            try:
                counts[1] = counts.get(1, 0) + has(container, key)
            except ValueError as e:
                print(i, e, [f.name for f in traceback.extract_tb(e.__traceback__)])
print(counts)
