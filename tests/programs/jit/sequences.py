# Joining, repeating and formatting in hot code: what changes kind on the way, aliases, errors.
class Text:
    def __str__(self):
        return "text"


def joined(n):
    a, b, t = [1], [2.5], (1, "x")
    out = []
    for i in range(n):
        c = a + b
        d = t + (i,)
        e = a
        e += [i]
        e += (i,)
        if len(a) > 9:
            del a[1:]
        f = b * 2 + [0] * (i % 3)
        g = t * (i % 2)
        h = "ab" * (i % 3)
        out.append((c[-1], d[-1], len(e), e is a, f[-1], g, h))
    return out[-3:], a


def formatted(n):
    out = []
    for i in range(n):
        pair = (i, "name") if i < n - 2 else (Text(), Text())
        out.append("%s=%s" % pair)
        out.append("%d:%5.2f" % (i, i / 3))
        s = "%03d"
        s %= (i,)
        out.append(s)
    return out[-6:]


def mistakes(n):
    for i in range(n):
        try:
            [1] + ([2] if i < n - 1 else (2,))
            (1,) + ((2,) if i != n - 2 else [2])
            "%d %d" % ((1, 2) if i != n - 3 else (1,))
            "%d" % ((1,) if i != n - 4 else ("x",))
            [0] * (i % 3 if i != n - 5 else "x")
        except TypeError as e:
            print(e)


def counts(n):
    total = 0
    for i in range(n):
        total += len([1, 2] * -i) + len("x" * (i % 4)) + len((1,) * True)
    return total


for _ in range(4):
    print(joined(120), formatted(120), counts(120))
    mistakes(120)
