"""A report of a web server's log: re, collections, itertools, statistics, textwrap, datetime."""
import itertools
import json
import re
import statistics
import textwrap
from collections import Counter, defaultdict, namedtuple
from datetime import UTC, datetime, timedelta, timezone
from functools import cache, partial, reduce, singledispatch
from operator import attrgetter, itemgetter

LINE = re.compile(
    r"""
    (?P<host>\S+)\s-\s(?P<user>\S+)\s
    \[(?P<time>[^\]]+)\]\s
    "(?P<method>[A-Z]+)\s(?P<path>[^"?\s]+)(?:\?(?P<query>[^"\s]*))?\s(?P<proto>HTTP/[\d.]+)"\s
    (?P<status>\d{3})\s(?P<size>\d+|-)
    """,
    re.VERBOSE,
)
Entry = namedtuple("Entry", "host user time method path query proto status size", defaults=[0])


def lines():
    hosts = ["10.0.0.%d" % (i % 7) for i in range(40)]
    paths = ["/", "/index.html", "/api/items?id=3&x=%20", "/api/items", "/favicon.ico", "/bad path"]
    for i, host in enumerate(hosts):
        zone = "+0000" if i % 3 else "-0530"
        yield f'{host} - {"-" if i % 4 else "ann"} [{1 + i % 28:02}/Mar/2024:{i % 24:02}:05:{i:02} {zone}] "GET {paths[i % 6]} HTTP/1.1" {[200, 200, 404, 500][i % 4]} {i * 731 if i % 5 else "-"}'
    yield "garbage"


def parse(rows):
    for n, row in enumerate(rows, 1):
        if (m := LINE.fullmatch(row)) is None:
            yield n, row
            continue
        d = m.groupdict()
        d["time"] = datetime.strptime(d["time"], "%d/%b/%Y:%H:%M:%S %z")
        d["status"] = int(d["status"])
        d["size"] = 0 if d["size"] == "-" else int(d["size"])
        yield Entry(**d)


good, bad = [], []
for e in parse(lines()):
    (good if isinstance(e, Entry) else bad).append(e)
print(len(good), len(bad), bad[0], bad[-1])
print(good[3])
print(Counter(e.status for e in good).most_common())
by_path = defaultdict(list)
for e in good:
    by_path[e.path].append(e.size)
for path, sizes in sorted(by_path.items(), key=lambda kv: (-sum(kv[1]), kv[0])):
    q = statistics.quantiles(sizes, n=4)
    print(f"{path:<14}{len(sizes):>3} {sum(sizes):>9,} {statistics.mean(sizes):>11.3f} {statistics.median(sizes):>9} {statistics.pstdev(sizes):.4e} {[round(x, 2) for x in q]}")
for day, group in itertools.groupby(sorted(good, key=attrgetter("time")), key=lambda e: e.time.astimezone(UTC).date()):
    hosts = sorted({e.host for e in group})
    if day.day % 9 == 0:
        print(day.isoformat(), day.strftime("%A %d. %B %Y, week %V"), hosts)
first, last = min(e.time for e in good), max(e.time for e in good)
print(last - first, (last - first) / timedelta(hours=1), divmod(last - first, timedelta(days=1)))
print(first.astimezone(timezone(timedelta(hours=-3, minutes=-30), "X")), repr(first.tzinfo))


@singledispatch
def show(x):
    return f"<{x}>"


@show.register
def _(x: int | float):
    return f"{x:+.1f}"


@show.register(list)
@show.register(tuple)
def _(x):
    return "[" + "; ".join(map(show, x)) + "]"


print(show([1, 2.5, "a", (3, None), [True]]))
text = " ".join(f"{e.method} {e.path} gave {e.status}." for e in good[:9])
print(textwrap.fill(text, 50, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(text, 40, placeholder=" (...)"))
print(textwrap.indent(textwrap.dedent("""
    one
      two

    three"""), "> ", lambda l: l.strip() != ""))
print(json.dumps({"hosts": Counter(map(itemgetter(0), good)), "none": None, "tuple": (1, 2.0, 1e100)}, indent=2, sort_keys=True))
print([*itertools.batched("abcdefg", 3)], list(itertools.pairwise([1, 4, 9])), list(itertools.accumulate([1, 2, 3], initial=10)))
print(reduce(lambda a, b: a * 10 + b, [1, 2, 3]), partial(int, base=2)("1011"), re.sub(r"(\w+)@(\w+)", r"\2 at \g<1>", "me@home you@work"))
print(re.split(r"([,;])\s*", "a, b;c,d"), re.findall(r"(?i)(b)(c)?", "abcBab"), [m.span() for m in re.finditer(r"\b\w", "hi all of you")])


@cache
def stairs(n):
    if n < 0:
        raise ValueError("below the ground")
    return 1 if n < 2 else stairs(n - 1) + stairs(n - 2)


print(stairs(80), stairs.cache_info())
try:
    json.loads('{"a": [1, 2,, 3]}')
except json.JSONDecodeError as e:
    print(e, e.pos, e.lineno, e.colno)
stairs(-1)
