"""Globals in capitals are taken for constants in compiled code, and may change all the same."""

MASK64 = (1 << 64) - 1
MASK = (1 << 40) - 1
LIMIT = 1000
COUNT = 0
SHIFT = 3
WIDTH = 1 << 70
BASE = 7


def step(state):
    state ^= state >> 12
    state ^= (state << 25) & MASK64
    state ^= state >> 27
    return state, (state * 2685821657736338717) & MASK64, (state - WIDTH) & MASK


def run(n):
    state, total = 88172645463325252, 0
    for i in range(n):
        state, out, low = step(state)
        total ^= out ^ low
    return total


def count(n):
    global COUNT
    for _ in range(n):
        COUNT += 1
    return COUNT


def mixed(n):
    total = 0
    for i in range(n):
        total = (total * 31 + i) % LIMIT
        total += i // BASE + (i << SHIFT) - i % BASE + (i ** SHIFT & 255)
        total |= BASE
        if total > LIMIT:
            total -= LIMIT
    return total


def change(n, at):
    """The mask changes in the loop."""
    global MASK64
    kept, state = MASK64, 1
    for i in range(n):
        if i == at:
            MASK64 = (1 << 70) - 1
        if i == at + 2:
            MASK64 = (1 << 8) - 1
        state = (state * 6364136223846793005 + i) & MASK64
        if i > at:
            print(i, state) if i < at + 6 else None
    MASK64 = kept
    return state


for _ in range(6):
    print(run(600), count(600), mixed(600))
for at in (3, 300, 555):
    print(change(600, at), run(300))
LIMIT = 0
try:
    mixed(10)
except ZeroDivisionError as error:
    print(error)
LIMIT, BASE, SHIFT = 1 << 60, 2.5, -1
try:
    print(mixed(10))
except (TypeError, ValueError) as error:
    print(type(error).__name__, error)
LIMIT, BASE, SHIFT = True, 1 << 35, 2
print(mixed(300), mixed(300))
