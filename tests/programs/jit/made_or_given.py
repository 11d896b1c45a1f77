"""What a call makes for the next instruction, when that is reached on another way too."""


def f(x, a, b):
    t = []
    for i in (range(a) if x else range(b)):
        t.append(i)
    return t
def g(x, r, b):
    t = []
    for i in (r if x else range(b)):
        t.append(i)
    return t
async def one(x):
    return x
async def two(x):
    return -x
async def pick(n):
    t = []
    c = two(100)
    for i in range(n):
        t.append(await (one(i) if i % 2 else two(i)))
        t.append(await (c if i == 30 else two(i)))
    return t
def run(c):
    try:
        c.send(None)
    except StopIteration as e:
        return e.value
for _ in range(40):
    r = f(1, 3, 5), f(0, 3, 4), g(1, [7, 8], 3), g(0, [7, 8], 3)
print(r)
for _ in range(5):
    r = run(pick(40))
print(r)
