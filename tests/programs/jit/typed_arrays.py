# array.array read and written in hot loops: all type codes, values that do not fit, indices out of range.
from array import array
def fill(a, n, k):
    for i in range(n): a[i] = i * k
    t = 0
    for i in range(n): t += a[i]
    return t
print(fill(array('d', [0]*1000), 1000, 0.5), fill(array('d', [0]*1000), 1000, 2))
for code in 'bBhHiIlLqQfd':
    try: print(code, fill(array(code, [0]*100), 100, 1), fill(array(code, [0]*300), 300, 1))
    except OverflowError as e: print(code, e)
def swap(a):
    for i in range(len(a)//2):
        a[i], a[-1-i] = a[-1-i], a[i]
    return a
print(swap(array('w', 'hello')), swap(array('i', range(2000)))[:4])
def over(a, n):
    for i in range(n):
        try: a[i % 10] = i * 50
        except OverflowError as e: return str(e), i
print(over(array('B', [0]*10), 2000), over(array('h', [0]*10), 20000))
def bad(a, n):
    t = 0
    for i in range(n):
        try: t += a[i]
        except IndexError as e:
            return str(e), t
print(bad(array('i', range(1500)), 2000))
def bads(a, n):
    for i in range(n):
        try: a[i] = 1
        except IndexError as e:
            return str(e)
print(bads(array('d', range(1500)), 2000))
def rep(n):
    t = 0
    for i in range(n):
        t += len(i % 5 * [None]) + len(3 * 'ab') + len(2 * (1, 2))
    return t
print(rep(3000))


def any_container(items, n):
    t = 0
    for i in range(n):
        c = items[i % len(items)]
        c[0] = i % 100
        t += c[0] + c[-1]
    return t


print(any_container([array("d", [1, 2]), [3, 4], array("b", [5, 6]), bytearray(b"ab"), {0: 1, -1: 2}], 3000))
