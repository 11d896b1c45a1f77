from collections import deque
from itertools import islice


def windows(items, size):
    items = iter(items)
    window = deque(islice(items, size), maxlen=size)
    if len(window) == size:
        yield tuple(window)
    for item in items:
        window.append(item)
        yield tuple(window)


def chunks(items, size):
    items = iter(items)
    while chunk := list(islice(items, size)):
        yield chunk


def interleave(*sources):
    sources = [iter(s) for s in sources]
    while sources:
        for s in sources[:]:
            try:
                yield next(s)
            except StopIteration:
                sources.remove(s)


print(list(windows(range(6), 3)), list(windows("ab", 3)))
print(list(chunks("abcdefgh", 3)), list(chunks([], 2)))
print("".join(interleave("abc", "12345", "xy")))
print([sum(w) / 3 for w in windows([1, 2, 6, 4, 5], 3)])
