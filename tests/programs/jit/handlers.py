# Functions that catch exceptions in hot code, called by hot code: loops around handlers, handlers that raise, re-raising,
# finally, with, contexts, and what tracebacks show of them afterwards.
import sys
import traceback


class Own(Exception):
    def __init__(self, code):
        self.code = code


def fail(i):
    if i % 3 == 0:
        raise ValueError(i)
    if i % 3 == 1:
        raise Own(i)
    return i


def caught(i):
    try:
        return fail(i)
    except ValueError as e:
        return -e.args[0]
    except Own as e:
        return e.code * 2


def many(n):
    total = 0
    for i in range(n):
        try:
            total += fail(i)
        except (ValueError, Own):
            total -= 1
    return total


def floating(i):
    try:
        return 0.5 + fail(i)
    except ValueError:
        return 1.5
    except Own:
        return None


def finals(i, log):
    try:
        fail(i)
    except ValueError:
        return "value"
    finally:
        log[0] += 1
    return "none"


def passed_on(i, log):
    try:
        return finals(i, log)
    except Own as e:
        log[1] += 1
        if e.code % 5 == 0:
            raise
        if e.code % 5 == 1:
            raise KeyError(e.code) from e
        if e.code % 5 == 2:
            raise IndexError(e.code)
        return "passed"


def outer(i, log):
    try:
        return passed_on(i, log)
    except Own as e:
        return "own", e.code
    except KeyError as e:
        return "key", e.__cause__.code, e.__suppress_context__
    except IndexError as e:
        return "index", e.__context__.code, sys.exc_info()[0].__name__


class Manager:
    def __init__(self):
        self.seen = 0

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        self.seen += kind is not None
        return kind is ValueError


def managed(i, m):
    try:
        with m:
            fail(i)
            return "fine"
        return "swallowed"
    except Own:
        return "own"


def nested(i):
    try:
        try:
            fail(i)
        except ValueError:
            [][i]
    except IndexError as e:
        return type(e.__context__).__name__
    except Own:
        return sys.exc_info()[1].code
    else:
        return "else"
    return "end"


def run(f, n, *args):
    out = []
    for i in range(n):
        out.append(f(i, *args))
    return out


for _ in range(3):
    print(sum(run(caught, 300)), many(3000), sum(x or 0 for x in run(floating, 300)))
    log = [0, 0]
    result = run(outer, 300, log)
    print(log, result[-12:])
    m = Manager()
    print(run(managed, 300, m)[-6:], m.seen, run(nested, 300)[-6:], sys.exc_info())


def keeps(i, kept):
    local = [i]
    try:
        fail(i)
    except Own as e:
        kept.append(e)
        local.append("caught")
    after = i * 2
    return after


def frames(n):
    kept = []
    for i in range(n):
        keeps(i * 3 + 1, kept)
    e = kept[-1]
    tb = e.__traceback__
    return ([f.name for f in traceback.extract_tb(tb)], tb.tb_frame.f_locals["local"], tb.tb_frame.f_locals["after"],
            tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno)


for _ in range(3):
    print(frames(200))


def deep(n, i):
    if n == 0:
        return fail(i)
    try:
        return deep(n - 1, i)
    except Own as e:
        e.code += 1
        raise


def levels(n):
    out = 0
    for i in range(n):
        try:
            out += deep(5, i)
        except Own as e:
            out += e.code
        except ValueError as e:
            out += len(traceback.extract_tb(e.__traceback__))
    return out


for _ in range(4):
    print(levels(120))


def steps(items):
    done = 0
    while True:
        try:
            while True:
                done += next(items)
        except StopIteration:
            return done
        except Own:
            done += 100


def source(n):
    for i in range(n):
        yield i


for _ in range(4):
    print([steps(source(n)) for n in range(0, 200, 37)])


def printed(i):
    try:
        try:
            fail(i)
        except Own as e:
            raise RuntimeError("second") from e
    except RuntimeError:
        return traceback.format_exc()


for i in range(60):
    text = printed(i * 3 + 1)
print(text.replace(__file__, "FILE"))


def late(n):
    # A handler that is reached when everything is compiled already.
    out = []
    for i in range(n):
        try:
            x = 10 // (n - 3 - i)
        except ZeroDivisionError as e:
            out.append(str(e))
            x = None
        out.append(x)
    return out[-5:]


for n in (300, 301, 302):
    print(late(n))
