# StopIteration that leaves a generator becomes RuntimeError, whose context is the StopIteration, whatever the consumer handles.


def raises(x):
    try:
        if x > 5:
            None + 1
        yield 1
    except TypeError:
        yield next(iter(()))


def stops(x):
    yield 1
    if x > 5:
        next(iter(()))


def delegates(x):
    yield from stops(x)


def loop(g, x):
    t = 0
    for v in g(x):
        t += v
    return t


def loop_handling(g, x):
    try:
        None + 1
    except TypeError:
        for _ in g(x):
            pass


def sum_handling(g, x):
    try:
        None + 1
    except TypeError:
        return sum(g(x))


def list_handling(g, x):
    try:
        None + 1
    except TypeError:
        return next(g(0)), [*g(x)]


def next_handling(g, x):
    it = g(x)
    try:
        None + 1
    except TypeError:
        return next(it), next(it, 3)


def throw_handling(g, x):
    it = g(0)
    try:
        None + 1
    except TypeError:
        next(it)
        return it.throw(StopIteration(x))


def run(use, g):
    seen = {}
    for i in range(90):
        try:
            use(g, i)
        except (RuntimeError, StopIteration) as e:
            key = type(e).__name__, repr(e.__context__), repr(e.__cause__), repr(getattr(e.__context__, "__context__", 0))
            seen[key] = seen.get(key, 0) + 1
    print(use.__name__, g.__name__, [(k, n) for k, n in seen.items() if use is not throw_handling or n > 1])


for use in loop, loop_handling, sum_handling, list_handling, next_handling, throw_handling:
    for g in raises, stops, delegates:
        run(use, g)
