def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


x = 5; x += 1; x -= 2; x *= 3; x /= 4; print(x)  # expect: 3.0
x = 17; x //= 3; x **= 2; x %= 7; x <<= 3; x >>= 1; x |= 3; x &= 6; x ^= 15; print(x)  # expect: 13
l = [1]; m = l; l += (2,); l *= 2; print(m, l is m)  # expect: [1, 2, 1, 2] True
s = "a"; s += "b"; s *= 2; print(s)  # expect: abab
def f(): print("f"); return 0
a = [10]; a[f()] += 5; print(a)
# expect: f
# expect: [15]
d = {"k": [1]}; d["k"] += [2]; print(d)  # expect: {'k': [1, 2]}
class C: n = 1
c = C(); c.n += 1; print(c.n, C.n)  # expect: 2 1
def unb():
    zz += 1
fails(unb)  # expect: UnboundLocalError: cannot access local variable 'zz' where it is not associated with a value
def glob():
    global x
    x += 100
glob(); print(x)  # expect: 113
def key(): d["none"] += 1
fails(key)  # expect: KeyError: 'none'
def typ():
    q = 1
    q += "a"
fails(typ)  # expect: TypeError: unsupported operand type(s) for +=: 'int' and 'str'
t = (1, 2)
t += (3,); print(t)  # expect: (1, 2, 3)
