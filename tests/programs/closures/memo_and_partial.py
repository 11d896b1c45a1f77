from functools import partial


def memo(f):
    seen = {}
    def g(*a, **k):
        key = a + tuple(sorted(k.items()))
        if key not in seen:
            print("miss", key)
            seen[key] = f(*a, **k)
        return seen[key]
    g.seen = seen
    return g


@memo
def volume(a, b=1, *, c=1): return a * b * c


print(volume(2), volume(2), volume(2, 3), volume(2, c=4), volume(2, c=4), len(volume.seen))
half = partial(volume, 2, c=5)
print(half(3), half(b=7), half.args, half.keywords, half.func is volume)
print(partial(half, 9, c=1)(), partial(int, base=2)("1010"))
