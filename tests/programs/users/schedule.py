"""A calendar with datetime, a JSON configuration that is merged, and a log analyser with regular expressions."""
import calendar
import collections
import copy
import json
import re
from datetime import UTC, date, datetime, time, timedelta, timezone

DEFAULTS = json.loads("""{
  "name": "default", "limits": {"cpu": 2, "mem": [1, 2, 3]}, "paths": ["/a"], "on": true, "ratio": 1e-3, "none": null,
  "text": "tab\\t \\u00e9 \\ud83d\\ude00", "big": 12345678901234567890, "nested": {"a": {"b": {"c": []}}}
}""")


def merge(base, extra, path=()):
    for key, value in extra.items():
        match base.get(key), value:
            case dict() as old, dict():
                merge(old, value, (*path, key))
            case list() as old, list():
                old.extend(v for v in value if v not in old)
            case _, None:
                base.pop(key, None)
            case old, new if old is not None and type(old) is not type(new) and {type(old), type(new)} != {int, float}:
                raise TypeError(f"{'.'.join((*path, key))}: {type(old).__name__} is not {type(new).__name__}")
            case _:
                base[key] = value
    return base


config = merge(copy.deepcopy(DEFAULTS), {"limits": {"cpu": 4.5, "gpu": 1}, "paths": ["/b", "/a"], "none": None, "on": None, "nested": {"a": {"b": {"d": "é"}}}})
print(json.dumps(config, sort_keys=True), json.dumps(config["nested"], indent=2, ensure_ascii=False), DEFAULTS["limits"], sep="\n")
for bad in ('{"a": 1,}', "[1, 2", '{"a" 1}', "'x'", '"\\x"', "nul", '{"a": 1} x', "", '"\t"', "[NaN, -Infinity]", "01", "1.", "[1 2]", '{1: 2}', '"\\ud800"'):
    try:
        print(bad, "->", json.loads(bad))
    except json.JSONDecodeError as error:
        print(bad, "->", error, error.pos, error.colno)
try:
    merge({"a": {"b": 1}}, {"a": {"b": "x"}})
except TypeError as error:
    print(error)
print(json.dumps({1: (1, 2), None: 3, True: 4.0, "x": float("inf")}, separators=(",", ":")), json.dumps("</é\u2028\x7f\x01"), json.dumps([1, [2, {"a": []}], {}], indent="--"))

start = datetime(2024, 1, 31, 9, 30, tzinfo=UTC)
print(start.isoformat(), start + timedelta(days=30, hours=-2.5), start.replace(month=3).strftime("%A %d %B %Y %H:%M:%S %j %U %w %p %Z%z %% %y %-d" if False else "%A %d %B %Y %H:%M:%S %j %U %w %p %Z%z %% %y"), start.timestamp(), start.astimezone(timezone(timedelta(hours=5, minutes=45), "NPT")))
print(date(2024, 2, 29).isocalendar(), date.fromisoformat("2024-W09-4"), date(2024, 12, 30).isocalendar().week, date(2023, 3, 1) - date(2023, 2, 1), (date(2024, 3, 1) - timedelta(1)).strftime("%x"), date.max - date.min, date(1, 1, 1).weekday(), date.fromordinal(738000), datetime.strptime("31/Jan/2024:10:11:12 +0100", "%d/%b/%Y:%H:%M:%S %z"))
print(timedelta(days=-1, seconds=5), repr(timedelta(hours=49.5)), timedelta(minutes=7) / timedelta(seconds=60), timedelta(1) // 7, timedelta(hours=5) % timedelta(hours=2), abs(timedelta(-3)), timedelta(1).total_seconds(), str(timedelta(microseconds=1)), divmod(timedelta(10), timedelta(3)), sum([timedelta(1), timedelta(2)], timedelta()), timedelta(1) * 1.5, -timedelta(hours=1))
print(time(12, 30, 5, 60).isoformat(), time.fromisoformat("T12:30+01:00"), time(23, 59) < time(23, 59, 1), datetime.combine(date(2024, 5, 5), time(1)), datetime(2024, 5, 5, 1).time(), datetime.fromisoformat("2024-05-05T10:00:00.123456Z"), datetime.min, datetime(2024, 1, 1) == datetime(2024, 1, 1, tzinfo=UTC), hash(date(2024, 1, 1)) == hash(date(2024, 1, 1)), datetime.fromtimestamp(0, UTC), datetime(2024, 3, 3).ctime(), repr(datetime(2024, 3, 3, tzinfo=UTC)))
print(calendar.month(2024, 2), calendar.monthrange(2023, 2), calendar.isleap(1900), [d.day for d in calendar.Calendar(6).itermonthdates(2024, 9)][:8], calendar.TextCalendar().formatweekheader(3), calendar.day_name[2], calendar.timegm((1970, 1, 2, 0, 0, 0)))


def occurrences(rule, begin, count):
    day = begin
    while count:
        match rule:
            case ("daily", n):
                yield day
                day += timedelta(days=n)
            case ("weekly", *days):
                if day.weekday() in days:
                    yield day
                    count -= 1
                day += timedelta(days=1)
                continue
            case ("monthly", n):
                year, month = divmod(day.year * 12 + day.month - 1, 12)
                last = calendar.monthrange(year, month + 1)[1]
                yield day.replace(day=min(n, last))
                day = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
        count -= 1


for rule in (("daily", 10), ("weekly", 0, 4), ("monthly", 31)):
    print(rule[0], *(f"{d:%a %d.%m.}" for d in occurrences(rule, date(2024, 1, 29), 5)), sep=", ")
for bad in (lambda: date(2023, 2, 29), lambda: datetime(2024, 1, 1) - start, lambda: date.fromisoformat("2024-13-01"), lambda: datetime.strptime("x", "%Y"), lambda: datetime.strptime("2024 5", "%Y"), lambda: timedelta(days=10**10), lambda: datetime.max + timedelta(1), lambda: time(25), lambda: timezone(timedelta(hours=25)), lambda: date(2024, 1, 1) < datetime(2024, 1, 1), lambda: date(2024, 1, 1) + 5, lambda: datetime.fromisoformat("nope"), lambda: timedelta(1) / 0, lambda: start.replace(hour=99), lambda: date("2024"), lambda: datetime(2024, 1, 1, fold=2), lambda: start < start.replace(tzinfo=None)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)

LOG = """\
10.0.0.1 - ann [31/Jan/2024:10:00:01 +0000] "GET /index.html?x=1&y=%20 HTTP/1.1" 200 5120 "-" "Mozilla/5.0 (X11)"
10.0.0.2 - - [31/Jan/2024:10:00:03 +0000] "POST /api/v2/items HTTP/1.1" 500 12 "https://e.org/" "curl/8"
bad line here
10.0.0.1 - ann [31/Jan/2024:10:59:59 +0000] "GET /img/a.png HTTP/1.0" 304 - "-" "Mozilla/5.0 (X11)"
::1 - - [01/Feb/2024:00:00:00 +0000] "GET /index.html HTTP/2" 404 99 "-" "say \\"hi\\""
"""
PATTERN = re.compile(r"""
    ^(?P<host>\S+)\ \S+\ (?P<user>\S+)\ \[(?P<when>[^\]]+)\]\s
    "(?P<verb>[A-Z]+)\ (?P<path>[^ ?"]*)(?:\?(?P<query>\S*))?\ HTTP/(?P<version>[\d.]+)"\s
    (?P<status>\d{3})\ (?P<size>\d+|-)\ "(?P<referer>[^"]*)"\ "(?P<agent>(?:[^"\\]|\\.)*)"$
""", re.VERBOSE | re.MULTILINE)
hits, by_status, sizes = [], collections.Counter(), collections.defaultdict(int)
for m in PATTERN.finditer(LOG):
    hit = m.groupdict(default="")
    hit["when"] = datetime.strptime(hit["when"], "%d/%b/%Y:%H:%M:%S %z")
    by_status[m["status"][0] + "xx"] += 1
    sizes[m["host"]] += int(m["size"]) if m["size"].isdigit() else 0
    hits.append(hit)
print(len(hits), by_status.most_common(), dict(sizes), hits[-1]["agent"], hits[0]["query"], m.span("path"), m.lastgroup, PATTERN.groups, sorted(PATTERN.groupindex)[:3])
print(re.sub(r"(\d+)\.(\d+)\.\d+\.\d+", lambda m: f"{m[1]}.{m[2]}.x.x", LOG.splitlines()[0])[:20], re.findall(r'"(\w+) (/\w+)', LOG), re.split(r"\s*-\s*", "a - b-c"), re.sub(r"(?P<w>\w)(?P=w)", r"<\g<w>>", "aabbc"), re.match(r"(?i:get)|(?<=x)y", "GeT").group(), re.search(r"(?<!\d)\d{2}(?!\d)", "123 45").group(), re.fullmatch(r"(a|b)*+c", "abac").groups(), re.escape("a.b[c]"), [m.start() for m in re.finditer("(?=aa)", "aaaa")], re.subn("x*", "-", "axb"))
print(max(h["when"] for h in hits) - min(h["when"] for h in hits), collections.Counter(h["when"].hour for h in hits), {h["when"].date().isoformat() for h in hits} == {"2024-01-31", "2024-02-01"})
for bad in ("(", "a**", "[z-a]", "(?P<x>a)(?P<x>b)", r"\1", "(?<=a+)b", "*a", "(?z)", "a{3,1}", r"\q", "(?P=no)", "[", "(?i"):
    try:
        re.compile(bad)
    except re.PatternError as error:
        print(bad, "->", error, error.pos)
