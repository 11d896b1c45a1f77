# == and != of instances whose classes have no __eq__, of None on either side, and of a class that gets one later.
class Node:
    def __init__(self, next=None):
        self.next = next


class Other:
    pass


NOTHING = None


def lengths(head, n):
    count = yoda = same = 0
    for _ in range(n):
        node = head
        while node != NOTHING:
            count += 1
            if NOTHING == node.next:
                yoda += 1
            if node == head:
                same += 1
            node = node.next
    return count, yoda, same


def compare(pairs, n):
    t = [0, 0]
    for i in range(n):
        a, b = pairs[i % len(pairs)]
        if a == b:
            t[0] += 1
        if a != b:
            t[1] += 1
        t[i % 2] += (a == b) + 2 * (a != b)
    return t


head = None
for _ in range(20):
    head = Node(head)
print(lengths(head, 200))
x, y, o = Node(), Node(), Other()
print(compare([(x, x), (x, y), (y, x)], 3000))
print(compare([(x, None), (None, x), (None, None), (x, o), (o, x), (x, 5), (5, x), ("s", x), (x, 1.5)], 4500))
print(compare([(int, int), (int, str), (len, len), (x, int), (b"a", b"a"), (b"a", x), (b"a", b"b")], 4200))
nan = float("nan")
print(compare([(nan, nan), (nan, x), (1, 1.0), (True, 1), (2**70, 2**70), (2**70, x)], 3000))
Node.__eq__ = lambda self, other: isinstance(other, Node)
print(compare([(x, x), (x, y), (y, x), (x, None), (None, x), (o, x)], 3000))
print(lengths(head, 3))


class Named:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return isinstance(other, Named) and self.name == other.name


print(compare([(Named("a"), Named("a")), (Named("a"), x), (o, Named("a")), (Named("b"), None)], 2000))


class Odd:
    def __ne__(self, other):
        return "odd"


print(compare([(Odd(), Odd()), (Odd(), None), (None, Odd())], 300) if False else [(Odd() != 1), Odd() == 1])


def odd(n):
    a, r = Odd(), []
    for _ in range(n):
        r.append((a != None, None != a, a == None))
    return r[-1]


print(odd(2000))
