"""json.dumps and json.loads of nested data, with and without indent, sorted keys and a hook."""

import json

SIZE = 4500
ANSWER = 36590082


def make(count):
    people = []
    for i in range(count):
        people.append({
            "id": i,
            "name": "Person %d \"quoted\" é" % i,
            "scores": [i * 0.5, i + 0.25, -i, i * 1000003],
            "flags": {"active": i % 2 == 0, "admin": None, "tags": ["a%d" % (i % 9), "line\nbreak"]},
        })
    return {"people": people, "total": count}


def main(n):
    data = make(n)
    checksum = 0
    for options in ({}, {"indent": 2}, {"sort_keys": True, "separators": (",", ":")}, {"ensure_ascii": False}):
        text = json.dumps(data, **options)
        checksum += len(text)
        for _ in range(2):
            back = json.loads(text)
            if back != data:
                raise AssertionError("json round trip")
    pairs = json.loads(text, object_pairs_hook=lambda items: len(items))
    return checksum * 10 + pairs


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
