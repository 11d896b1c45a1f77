"""dict(), list.extend() and set() with generator expressions: odd pairs, odd keys, what is there after an exception."""


def repeat(f, *args):
    for _ in range(60):
        r = f(*args)
    return r


def fails(f, *args):
    try:
        print("no error", f(*args))
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "__notes__", ""))


def pairs(rows):
    return [dict(x for x in row) for row in rows]


def made(v):
    return dict((x, str(x)) for x in v), dict((str(x), x) for x in v), dict([x, 1] for x in v)


print(repeat(made, [1, 2, 3]), made([1.0, True, 1]), made([2**70, (1, 2), "a"]))
print(repeat(pairs, [[(1, 2), (1, 3)], [], ["ab", (0, 1), [3, 4]]]))
fails(pairs, [[(1, 2), (1, 2, 3)]])
fails(pairs, [[(1, 2), "ab", 5]])
fails(pairs, [[(1, 2), (3, 4), ([], 1)]])


class Key:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        if self.v is None:
            raise ValueError("no hash")
        return hash(self.v)

    def __eq__(self, other):
        return self.v == (other.v if isinstance(other, Key) else other)

    def __repr__(self):
        return f"Key({self.v})"


print(pairs([[(1, 2), (Key(1), 3), (2, 4), (Key(5), 6), (5, 7)]]))
fails(pairs, [[(1, 2), (Key(None), 3)]])


def extended(out, v, k):
    out.extend(x + k for x in v)
    return out


for _ in range(60):
    r = extended([], [1, 2], 1)
print(r, extended([0.5], [1.5, 2], 1), extended([1], [0.5, 2**60], 0), extended(["a"], ["b"], "c"))
keep = [1]
fails(extended, keep, [1, 2, None], 1)
print(keep)


class Own(list):
    def extend(self, items):
        super().extend(items)
        self.append("own")


print(extended(Own(), [1], 2))


def watched(v):
    out = []
    out.extend(len(out) for _ in v)
    return out


print(repeat(watched, "abc"))


def sets(rows):
    return [sorted(set(x for x in row), key=str) for row in rows]


print(repeat(sets, [[1, 2, 1], ["a"]]), sets([[1.0, 1, True, 2.5], [None, None], [(1,), (1,)], [Key(1), 1]]))
fails(sets, [[1, [2]]])
