import re
from collections import Counter, defaultdict

LOG = """2024-01-05 10:00:01 [INFO] web: GET /index 200 12ms
2024-01-05 10:00:02 [ERROR] db: timeout after 3000ms
2024-01-05 10:00:05 [INFO] web: GET /about 404 3ms
broken line
2024-01-06 00:10:00 [WARN] web: slow GET /index 200 950ms"""
LINE = re.compile(r"(?P<day>\d{4}-\d\d-\d\d) (?P<time>[\d:]+) \[(?P<level>[A-Z]+)\] (?P<source>\w+): (?P<text>.*)")
levels, times = Counter(), defaultdict(list)
for number, line in enumerate(LOG.splitlines(), 1):
    if not (m := LINE.fullmatch(line)):
        print("skipping", number, repr(line))
        continue
    levels[m["level"]] += 1
    for ms in re.findall(r"(\d+)ms", m["text"]):
        times[m["day"], m["source"]].append(int(ms))
print(levels.most_common(), dict(times))
for (day, source), values in sorted(times.items()):
    print(f"{day} {source:<4} n={len(values)} max={max(values):>5} mean={sum(values) / len(values):8.2f}")
print(re.sub(r"\d\d:(\d\d):\d\d", r"..:\1:..", LOG.splitlines()[0]))
