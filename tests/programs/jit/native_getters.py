# Attributes of native objects, and natives with **kwargs, in hot code: values, subclasses, errors and their tracebacks.
import array
import csv
import datetime
import functools
import io
import operator
import struct
from collections import OrderedDict, deque


class Packed(struct.Struct):
    @property
    def double(self):
        return self.size * 2


class Day(datetime.date):
    @property
    def key(self):
        return self.year * 10000 + self.month * 100 + self.day


def sizes(things):
    return sum(t.size for t in things)


def parts(r, s):
    return r.start, r.stop, r.step, s.start, s.stop, s.step


class Table:
    def __init__(self, text):
        self.reader = csv.reader(io.StringIO(text))
        self.names = None

    @property
    def header(self):
        if self.names is None:
            self.names = next(self.reader)
        self.line = self.reader.line_num
        return self.names

    def __iter__(self):
        return self

    def __next__(self):
        names = self.header
        return dict(zip(names, next(self.reader)))


print(sizes([struct.Struct("<I")] * 500), sizes([struct.Struct("<I"), Packed("<d")] * 300))
print(sum(Packed("<Ih").double for _ in range(400)), sum(Day(2020, 2, k % 28 + 1).key for k in range(400)))
for k in range(400):
    last = parts(range(k, 10 * k + 1, 2), slice(k, None))
print(last)
table = Table("a,b\n" + "".join(f"{k},{k * k}\n" for k in range(400)))
print(sum(int(row["b"]) for row in table), table.line)
p = functools.partial(max, 1, key=None)
d = deque(maxlen=3)
a = array.array("i", [1])
delta = datetime.timedelta(days=2, seconds=3)
for k in range(300):
    got = p.func, p.args, p.keywords, d.maxlen, a.typecode, a.itemsize, delta.days, delta.seconds, delta.microseconds
print(got)


def text(i, **kw):
    return "{0} {x} {y!r:>4}".format(i, x=i * 2, y="q"), "{}-{}".format(i, i + 1), "{a}{b}".format(**kw)


for k in range(300):
    r = text(k, a=1, b=k)
print(r)
for bad in (lambda: "{z}".format(1, y=2), lambda: str.format(5, a=1), lambda: "{1}".format(0, k=3)):
    for _ in range(200):
        try:
            bad()
        except (KeyError, TypeError, IndexError) as e:
            message = repr(e)
    print(message)
for k in range(300):
    o = OrderedDict(a=1)
    o.update({"b": 2}, c=k)
    e = {}
    e.update(a=k, b=2)
    e.update([("q", 1)], z=k)
    called = operator.call(text, k, a=2, b=3)
print(o, e, called)
