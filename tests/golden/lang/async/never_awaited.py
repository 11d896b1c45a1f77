# A coroutine that nobody awaited: RuntimeWarning, with the line that made it, when it is collected.
import gc
import warnings


async def work():
    return 5


def lose():
    work()


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    lose()
    for _ in range(3):
        lose.__name__.upper()
    closed = work()
    closed.close()
    started = work()
    try:
        started.send(None)
    except StopIteration as stop:
        print(stop.value)  # expect: 5
    kept = work()
    gc.collect()
    print([(str(w.message), w.category.__name__) for w in caught])
    # expect: [("coroutine 'work' was never awaited", 'RuntimeWarning')]
    kept.close()
    gc.collect()
    print(len(caught), caught[0].lineno - lose.__code__.co_firstlineno)  # expect: 1 1
