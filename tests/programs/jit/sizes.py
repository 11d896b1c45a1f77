"""Lengths and truths of native objects of one class, then of others, and of what is None or something."""
from array import array
from collections import Counter, OrderedDict, UserList, defaultdict, deque


def test(v):
    if v:
        return 1
    return 0


def negated(v):
    return 0 if not v else 1


def both(a, b):
    return 1 if a and b else 2 if a or b else 3


def measure(v):
    return len(v)


def drained(q):
    n = 0
    while q:
        q.popleft()
        n += len(q)
    return n


class Odd(deque):
    def __bool__(self):
        return True


class Long(deque):
    def __len__(self):
        return 5


class Empty:
    def __len__(self):
        return 0


class Never:
    def __bool__(self):
        raise ValueError("never")


KINDS = [
    [deque(), deque([1])], [set(), {1}], [frozenset(), frozenset([2])], [range(0), range(3)], [b"", b"x"],
    [bytearray(), bytearray(b"y")], [array("i"), array("i", [1])], [{}.keys(), {1: 2}.items()], [memoryview(b""), memoryview(b"z")],
    [OrderedDict(), OrderedDict(a=1)], [defaultdict(list), defaultdict(list, a=[1])], [Counter(), Counter("aab")],
    [Odd(), Odd([1])], [Long(), Long([1])], [UserList(), UserList([1])], [Empty(), Empty()],
    ["", "a"], [[], [1]], [(), (1,)], [{}, {1: 1}], [[1.5], []],
]
OTHERS = [None, 0, 1, 10**30, 0.0, 1.5, 2j, object(), int, len, iter([]), Never()]


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def made():
    """New functions, whose code starts from nothing."""
    space = {}
    exec(
        "def test(v):\n    if v:\n        return 1\n    return 0\n"
        "def measure(v):\n    return len(v)\n"
        "def optional(v):\n    if not v:\n        return 'no'\n    return 'yes'\n",
        space,
    )
    return space["test"], space["measure"], space["optional"]


for pair in KINDS:
    new_test, new_measure, optional = made()
    for i in range(120):
        r = new_test(pair[i % 2]), new_measure(pair[i % 2])
    s = [optional(pair[1] if i % 2 else None) for i in range(80)]
    print(type(pair[0]).__name__, r, s[-2:], optional(pair[0]))
    print([attempt(new_test, v) for v in OTHERS + [x for p in KINDS for x in p]])
    print([attempt(new_measure, v) for v in OTHERS + [x for p in KINDS for x in p]])
    print([attempt(optional, v) for v in OTHERS + [x for p in KINDS for x in p]])
for _ in range(50):
    r = [drained(deque(range(n))) for n in range(9)]
    b = [both(deque(x), set(y)) for x in ((), (1,)) for y in ((), (2,))]
    n = [negated(v) for p in KINDS[:9] for v in p]
print(r, b, n)
