"""The re module: a log parser, substitutions with a function, a tokenizer by named groups."""

import re

SIZE = 18000
ANSWER = 565244811000

LINE = re.compile(r"^(\d{4})-(\d\d)-(\d\d) (?P<level>INFO|WARN|ERROR) \[(?P<where>[\w.]+)\] (?P<text>.*)$", re.M)
TOKEN = re.compile(r"(?P<number>\d+(?:\.\d*)?)|(?P<name>[A-Za-z_]\w*)|(?P<op>[-+*/=<>!]=?)|(?P<paren>[()])|(?P<space>\s+)")


def main(n):
    levels = ("INFO", "WARN", "ERROR")
    lines = []
    for i in range(n):
        lines.append("20%02d-%02d-%02d %s [mod%d.sub] user u%d@host%d.org took %d ms"
                     % (i % 30, i % 12 + 1, i % 28 + 1, levels[i % 3], i % 7, i, i % 5, i * 13 % 997))
    log = "\n".join(lines)
    checksum = 0
    for match in LINE.finditer(log):
        checksum += int(match.group(1)) + len(match.group("where")) + levels.index(match["level"])
    hidden = re.sub(r"(\w+)@(\w+)\.org", lambda m: m.group(2) + "/" + m.group(1), log)
    checksum += len(re.findall(r"host\d/u\d+5\b", hidden)) * 101
    for text in re.split(r"\s*took\s*", log)[::3]:
        checksum += len(text)
    source = "x1 = (alpha + 22.5) * beta_3 - 7 / gamma != 0\n" * (n // 9)
    kinds = {}
    for match in TOKEN.finditer(source):
        kind = match.lastgroup
        kinds[kind] = kinds.get(kind, 0) + 1
    for kind in sorted(kinds):
        checksum = (checksum * 31 + kinds[kind]) % 1000000007
    slowly = sum(1 for line in lines if re.search(r"[aeiou]{2}|(?:9|8)+\sms$", line))
    return checksum * 1000 + slowly


if __name__ == "__main__":
    import sys
    import time

    rounds = int(sys.argv[2]) if sys.argv[1:2] == ["--bench"] else 0
    for _ in range(rounds or 1):
        start = time.perf_counter()
        answer = main(SIZE)
        seconds = time.perf_counter() - start
        if answer != ANSWER:
            raise AssertionError(f"wrong answer: {answer!r}, not {ANSWER!r}")
        print(f"{seconds:.6f} {answer}" if rounds else f"ok {answer}", flush=True)
