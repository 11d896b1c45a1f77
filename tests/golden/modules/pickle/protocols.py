# All protocols: objects come back, and the bytes are CPython's.
import collections, copyreg, datetime, decimal, enum, fractions, io, pickle
from hashlib import md5


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return type(other) is Point and vars(self) == vars(other)

    def method(self):
        return self.x


class Slots:
    __slots__ = ("a", "b")


class Args(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    def __getnewargs__(self):
        return tuple(self)


class Keywords:
    def __new__(cls, *, k):
        self = super().__new__(cls)
        self.k = k
        return self

    def __getnewargs_ex__(self):
        return (), {"k": self.k}


class Items(list):
    pass


class Table(dict):
    pass


class Color(enum.Enum):
    RED = 1


class Outer:
    class Inner:
        pass


Pair = collections.namedtuple("Pair", "a b")
recursive = [1]
recursive.append(recursive)
cycle = ([],)
cycle[0].append(cycle)
SAMPLES = [
    None, True, False, 0, 255, 256, 65535, 65536, -1, 2**31 - 1, 2**31, -2**31, 2**100, -2**2000, 0.5, -0.0, 1e300, 1j,
    "", "a", "é\n\\\0\x1aĀ\U0001f600", "\ud800", "x" * 300, b"", b"ab\xff", b"y" * 300, bytearray(b""), bytearray(b"abc"),
    (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1], [1, 2], list(range(1001)), {}, {"a": 1}, {"a": [1], 2: None},
    {i: i for i in range(1001)}, set(), {1}, frozenset(), frozenset({1}), int, type(None), type(...), type(NotImplemented),
    len, dict.fromkeys, str.maketrans, Point, Outer.Inner, NotImplemented, ..., range(3), slice(1, 2), [].append, "a".upper,
    Point(1, [2]), Point("a", "a").method, Args(1, 2), Keywords(k=[3]), Items([1, 2]), Table(a=1), Color.RED, Pair(1, 2),
    collections.OrderedDict(a=1), collections.deque([1], 5), collections.Counter("aab"), datetime.date(2020, 1, 2),
    datetime.datetime(2020, 1, 2, 3, 4, 5, 6, datetime.timezone.utc), datetime.timedelta(1, 2, 3), decimal.Decimal("1.5"),
    fractions.Fraction(1, 3), ValueError("x", 1), OSError(2, "no", "f"), collections.defaultdict(list, a=[1]),
    ["repeat", "repeat"], [b"same"] * 2, recursive, cycle,
]
print(sum(pickle.loads(pickle.dumps(s, p)) is not None for p in range(6) for s in SAMPLES) == 6 * (len(SAMPLES) - 1))
# expect: True
same = 0
for s in SAMPLES[:-2]:
    for p in range(6):
        back = pickle.loads(pickle.dumps(s, p))
        same += back == s or repr(back) == repr(s) or type(back) is type(s)
print(same == 6 * (len(SAMPLES) - 2))  # expect: True
for p in range(6):
    back = pickle.loads(pickle.dumps(recursive, p)), pickle.loads(pickle.dumps(cycle, p))
    print(back[0][1] is back[0], back[1][0][0] is back[1])
# expect: True True
# expect: True True
# expect: True True
# expect: True True
# expect: True True
# expect: True True
# From protocol 3 on, names that are equal strs but not one object in CPython would be stored twice there.
for p in range(6):
    print(p, md5(b"".join(pickle.dumps(s, p) for s in (SAMPLES if p < 3 else SAMPLES[:48]))).hexdigest())
# expect: 0 2e6bd393bde22c5341bc88fb02919e7a
# expect: 1 6fc647d35d8a7c9917f40eeb59e4a973
# expect: 2 44b84d7bb71a019f3a4413aa532ab3e7
# expect: 3 18f60438b5ded37b52e4e84aa31454e2
# expect: 4 d1738363381186d18cd76826e7b3c03a
# expect: 5 269b62f7eca95f6ef983b630f9bf8606
s = Slots()
s.a = 1
print(pickle.loads(pickle.dumps(s)).a, hasattr(pickle.loads(pickle.dumps(s)), "b"))  # expect: 1 False
print(pickle.dumps(Point(1, "a"), 0))
# expect: b'ccopy_reg\n_reconstructor\np0\n(c__main__\nPoint\np1\nc__builtin__\nobject\np2\nNtp3\nRp4\n(dp5\nVx\np6\nI1\nsVy\np7\nVa\np8\nsb.'
print(pickle.dumps([Point(1, "a"), (), {}], 2))
# expect: b'\x80\x02]q\x00(c__main__\nPoint\nq\x01)\x81q\x02}q\x03(X\x01\x00\x00\x00xq\x04K\x01X\x01\x00\x00\x00yq\x05X\x01\x00\x00\x00aq\x06ub)}q\x07e.'
print(pickle.dumps(["a", 1, 2.5, None, True, b"x", {"k": (1, 2)}]))
# expect: b"\x80\x05\x95'\x00\x00\x00\x00\x00\x00\x00]\x94(\x8c\x01a\x94K\x01G@\x04\x00\x00\x00\x00\x00\x00N\x88C\x01x\x94}\x94\x8c\x01k\x94K\x01K\x02\x86\x94se."
big = [b"z" * 70000, "w" * 70000, list(range(40000))]
print(pickle.loads(pickle.dumps(big)) == big, md5(pickle.dumps(big)).hexdigest())
# expect: True 4806069740b861d25dbe199d004ed55f


class Writer:
    def __init__(self):
        self.chunks = []

    def write(self, b):
        self.chunks.append(bytes(b))


w = Writer()
pickle.dump(big, w)
print(b"".join(w.chunks) == pickle.dumps(big), len(w.chunks) > 2)  # expect: True True
f = io.BytesIO()
for i in range(3):
    pickle.dump([i], f, i)
f.seek(0)
print([pickle.load(f) for _ in range(3)], f.read())  # expect: [[0], [1], [2]] b''


class P(pickle.Pickler):
    def persistent_id(self, o):
        return "point" if isinstance(o, Point) else None

    def reducer_override(self, o):
        return (str, ("outer",)) if o is Outer else NotImplemented


class U(pickle.Unpickler):
    def persistent_load(self, pid):
        return pid.upper()

    def find_class(self, module, name):
        return super().find_class(module, name.replace("Pair", "Args"))


for p in range(6):
    f = io.BytesIO()
    P(f, p).dump([Point(1, 2), Outer, Pair(3, 4)])
    f.seek(0)
    print(U(f).load())
# expect: ['POINT', 'outer', (3, 4)]
# expect: ['POINT', 'outer', (3, 4)]
# expect: ['POINT', 'outer', (3, 4)]
# expect: ['POINT', 'outer', (3, 4)]
# expect: ['POINT', 'outer', (3, 4)]
# expect: ['POINT', 'outer', (3, 4)]
f = io.BytesIO()
p = pickle.Pickler(f)
p.dispatch_table = copyreg.dispatch_table.copy()
p.dispatch_table[Point] = lambda o: (Args, (o.x, o.y))
p.dump(Point(7, 8))
print(pickle.loads(f.getvalue()))  # expect: (7, 8)
buffers = []
data = pickle.dumps(pickle.PickleBuffer(bytearray(b"out of band")), 5, buffer_callback=buffers.append)
print(data, bytes(buffers[0]), pickle.loads(data, buffers=buffers) is buffers[0])
# expect: b'\x80\x05\x97.' b'out of band' True
print(pickle.loads(pickle.dumps(pickle.PickleBuffer(b"in band"))), pickle.PickleBuffer(b"abc").raw().tolist())
# expect: b'in band' [97, 98, 99]
# What Python 2 wrote.
print(pickle.loads(b"(dp0\nS'caf\\xc3\\xa9'\np1\nL12L\nsI01\nF1.5\ns.", encoding="utf-8"))
# expect: {'café': 12, True: 1.5}
print(pickle.loads(b"\x80\x02U\x03caf.", encoding="bytes"), pickle.loads(b"c__builtin__\nxrange\n."))
# expect: b'caf' <class 'range'>
copyreg.add_extension(__name__, "Point", 77)
print(pickle.dumps(Point, 2), pickle.loads(pickle.dumps(Point, 2)) is Point)  # expect: b'\x80\x02\x82M.' True
copyreg.remove_extension(__name__, "Point", 77)
