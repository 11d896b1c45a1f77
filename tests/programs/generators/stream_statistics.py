def primed(f):
    def start(*a):
        g = f(*a); next(g); return g
    return start
@primed
def minmax():
    low = high = None
    while True:
        x = yield low, high
        low, high = (x, x) if low is None else (min(low, x), max(high, x))
@primed
def ema(alpha):
    v = yield
    while True: v += alpha * ((yield v) - v)
@primed
def broadcast(*targets):
    r = None
    while True:
        x = yield r
        r = [t.send(x) for t in targets]
b = broadcast(minmax(), ema(0.5))
for x in (4, 8, 1, 10): print(x, b.send(x))
b.send("text")
