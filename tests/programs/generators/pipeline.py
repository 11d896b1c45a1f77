LOG = """
INFO start version=1.2
WARN disk usage=91
INFO user login=ann
ERROR disk usage=99
WARN memory usage=75
""".strip()


def lines(text):
    for number, line in enumerate(text.splitlines(), 1):
        print("read", number)
        yield line


def parse(lines):
    for line in lines:
        level, topic, rest = line.split(maxsplit=2)
        key, _, value = rest.partition("=")
        yield {"level": level, "topic": topic, key: value}


def only(records, **wanted):
    return (r for r in records if all(r.get(k) == v for k, v in wanted.items()))


pipeline = only(parse(lines(LOG)), level="WARN")
print(next(pipeline))
print(list(pipeline))
print(list(only(parse(iter(["bad line"])), level="x")))
