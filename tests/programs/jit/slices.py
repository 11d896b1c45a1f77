# Slices in hot code: constant and computed bounds of lists, tuples, strs and bytes, also beyond the ends, subclasses, and
# bounds that are no plain ints.
class Stack(list):
    def __getitem__(self, key):
        return ("item", key) if isinstance(key, slice) else super().__getitem__(key)


class Pair(tuple):
    pass


class Text(str):
    pass


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value

    def __repr__(self):
        return f"Index({self.value})"


def constant(o):
    return o[:], o[1:], o[:-1], o[-2:], o[1:3], o[5:2], o[::-1], o[::2], o[-100:100], o[:0], o[0:], o[True:]


def computed(o, a, b):
    return o[a:b], o[a:], o[:b]


def turn(values):
    total = 0
    for _ in range(400):
        for o in values:
            total += len(constant(o)[1]) + len(computed(o, -3, 2)[0])
    return total


lists = [[1, 2, 3, 4, 5], [1.5, 2.5, 3.5], ["a", "b"], []]
tuples = [(1, 2, 3, 4), (1,), ()]
texts = ["abcdef", "ab", "", "äöü€"]
print(turn(lists), turn(tuples), turn(texts))
for o in lists + tuples + texts:
    print(constant(o), computed(o, 1, -1), computed(o, -2, None), computed(o, None, 10**30), computed(o, -10**30, 1))
for o in (Stack([1, 2, 3]), Pair((1, 2, 3)), Text("abc"), b"abcd", bytearray(b"abcd"), range(6), "a\U0001F600b"):
    found = constant(o)
    print(found, type(found[0]).__name__, computed(o, Index(1), Index(-1)))

whole = (1, 2, 3)
print(all(constant(whole)[0] is whole and computed(whole, None, None)[0] is whole for _ in range(2000)))
copy = [1, 2, 3]
print(any(constant(copy)[0] is copy for _ in range(2000)))
for bad in (1, None, {1: 2}, [1]):
    for bounds in (("a", 1), (1.5, None)):
        try:
            print(computed(bad, *bounds))
        except (TypeError, KeyError) as e:
            print(e)


def grown(n):
    """The list changes between the slices."""
    items = []
    sums = 0
    for i in range(n):
        items.append(i if i % 5 else i + 0.5)
        tail = items[-3:]
        sums += sum(tail) + len(items[:-2]) + len(items[i // 2:i])
        if len(items) > 20:
            items = items[::-1][:4]
    return sums


print(grown(3000))


def formatted(n):
    text = "%s:%d" % ("\U0001F600", n)
    return text[0], text[:2], text[-1:], ("%s" % text)[1:]


for i in range(3000):
    found = formatted(i)
print(found)
