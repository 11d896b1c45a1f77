"""Exceptions raised and caught at many depths: own classes, finally, else, chaining, with blocks."""

SIZE = 65000
ANSWER = 121007765000


class Problem(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


class Harmless(Problem):
    pass


class Guard:
    def __init__(self, log):
        self.log = log

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        self.log[0] += 1
        return kind is not None and issubclass(kind, Harmless)


def sink(depth, code):
    if depth == 0:
        if code % 3 == 0:
            raise Harmless(code)
        if code % 3 == 1:
            raise Problem(code)
        return code
    return sink(depth - 1, code)


def attempt(code):
    try:
        value = sink(code % 5, code)
    except Harmless as problem:
        return problem.code % 7
    except Problem as problem:
        try:
            raise ValueError("wrapped") from problem
        except ValueError as error:
            return error.__cause__.code % 11
    else:
        return value % 13
    finally:
        code += 1


def main(n):
    checksum = 0
    log = [0]
    table = {"a": 1}
    for i in range(n):
        checksum += attempt(i)
        with Guard(log):
            if i % 4 == 0:
                raise Harmless(i)
            checksum += 1
        try:
            checksum += table["a" if i % 2 else "b"]
        except KeyError:
            checksum += 2
        try:
            checksum += [1, 2, 3][i % 5] + int("12" if i % 3 else "x")
        except (IndexError, ValueError) as error:
            checksum += len(error.args)
        try:
            checksum += 10 // (i % 4)
        except ZeroDivisionError:
            continue
        finally:
            checksum += 1
    return checksum * 100000 + log[0]


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
