"""Frames of compiled code that exceptions left or were caught in, looked at later: locals, lines, callers, identity."""

import sys
import traceback


class Problem(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


class Small(Problem):
    pass


def sink(depth, code):
    half = code / 2
    if depth == 0:
        raise (Small if code % 2 else Problem)(code)
    return sink(depth - 1, code + 1) + half


def attempt(code):
    count = 0
    try:
        count += sink(code % 4, code)
    except Small as problem:
        kept = problem
        count += 1000
    except Problem as problem:
        kept = problem
        count += 5
        try:
            raise ValueError("wrapped") from problem
        except ValueError as error:
            kept = error
            count += 1
    after = count * 2
    return kept, after


def entries(tb):
    out = []
    while tb is not None:
        frame = tb.tb_frame
        name = frame.f_code.co_name
        if name == "sink":
            names = {k: v for k, v in frame.f_locals.items() if isinstance(v, (int, float))}
            out.append((name, tb.tb_lineno, frame.f_lineno, names, frame.f_back.f_code.co_name))
        else:
            out.append((name, tb.tb_lineno, frame.f_lineno))
        tb = tb.tb_next
    return out


def main(n):
    last = []
    for i in range(n):
        got = attempt(i)
        if i >= n - 4:
            last.append(got)
    return last


for _ in range(4):
    last = main(300)
for error, after in last:
    while error is not None:
        print(type(error).__name__, after)
        for entry in entries(error.__traceback__):
            print("   ", entry)
        error = error.__cause__


def reraised(code):
    seen = 0
    try:
        try:
            sink(2, code)
        except Small:
            seen = 1
            raise
        finally:
            seen += 10
    except Problem as problem:
        seen += 100
        return problem.__traceback__, seen


def stories(n):
    for i in range(n):
        got = reraised(i)
    return got


for n in (300, 301):
    tb, seen = stories(n)
    print(seen, entries(tb))


def same_frames(n):
    held = []
    for i in range(n):
        try:
            sink(1, i)
        except Problem as first:
            a = first.__traceback__
            try:
                raise KeyError(i)
            except KeyError as second:
                b = second.__traceback__
        if i % 50 == 0:
            held.append((a, b))
    return held


for a, b in same_frames(300)[-2:]:
    print(a.tb_frame is b.tb_frame, a.tb_next.tb_frame.f_back is b.tb_frame, a.tb_frame.f_locals["i"], a.tb_lineno, b.tb_lineno)


def deep(n):
    return deep(n - 1) if n else 1 // n


def bottom(n):
    for _ in range(n):
        try:
            deep(60)
        except ZeroDivisionError as error:
            kept = error
    return kept


kept = bottom(200)
tb = kept.__traceback__
length = 0
while tb.tb_next:
    tb = tb.tb_next
    length += 1
frame = tb.tb_frame
callers = []
while frame is not None:
    callers.append((frame.f_code.co_name, frame.f_locals.get("n")) if frame.f_code.co_name == "deep" else frame.f_code.co_name)
    frame = frame.f_back
print(length, callers[:3], callers[-4:], len(callers))
print("".join(traceback.format_exception(kept)).count("deep(n - 1)"))


def passed(n):
    out = 0
    for i in range(n):
        try:
            out += sink(i % 3, i)
        except Problem as problem:
            tb = problem.__traceback__
            while tb.tb_next is not None:
                tb = tb.tb_next
            out += tb.tb_frame.f_locals["code"] + tb.tb_frame.f_back.f_locals["code" if i % 3 else "i"]
            tb.tb_frame.clear()
    return out


for _ in range(3):
    print(passed(300))


def swapped(code):
    raise Problem(code)


def other(code):
    raise Small(-code)


def changes(n):
    kept = []
    for i in range(n):
        if i == n // 2:
            swapped.__code__ = other.__code__
        try:
            swapped(i)
        except Problem as problem:
            if i % 60 == 59:
                kept.append(problem)
    return [(k.code, k.__traceback__.tb_next.tb_frame.f_code.co_name, k.__traceback__.tb_next.tb_lineno) for k in kept]


print(changes(400))


def infos(n):
    out = set()
    for i in range(n):
        try:
            sink(i % 2, i)
        except Problem:
            kind, value, tb = sys.exc_info()
            out.add((kind.__name__, tb.tb_frame.f_code.co_name, tb is value.__traceback__, sys.exception() is value))
    out.add(sys.exc_info())
    return sorted(map(str, out))


print(infos(300))


def lists(n):
    total = 0.0
    for i in range(n):
        a = [1, 2, 3]
        b = [1.5, 2.5, float("nan")]
        c = [1.0, 2.0, 3.0, 4.0]
        d = [*(1, "x"), *a, *range(2)]
        e = ["a", None, True, 2.5, (1, 2)]
        a[i % 3] = "s"
        b[i % 2] += 1
        c[i % 4] += i
        c.append(len(d) + len(e))
        total += c[0] + b[0]
        try:
            total += [7, 8, 9][i % 5]
        except IndexError as error:
            total += len(error.args[0])
    return total, a, b[:2], c, d, e


print(lists(500))


def kinds(n):
    out = []
    for i in range(n):
        try:
            try:
                {}[i] if i % 2 else int("no")
            except (KeyError, IndexError) as error:
                out.append(type(error))
            except ValueError as error:
                out.append(str(error))
            if i % 7 == 0:
                raise Small(i)
        except (LookupError, Problem) as error:
            out.append(error.args)
    return out[-6:]


print(kinds(400))
try:
    try:
        raise Problem(1)
    except (int, KeyError):
        pass
except TypeError as error:
    print(error)
