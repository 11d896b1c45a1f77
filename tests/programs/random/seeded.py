import random

r = random.Random(42)
print([r.random() for _ in range(3)], r.randint(1, 100), r.randrange(0, 100, 7), r.choice("abcdef"), r.sample(range(100), 5), r.choices("ab", [3, 1], k=6))
items = list(range(10)); r.shuffle(items); print(items, r.uniform(2, 5), r.gauss(0, 1), r.getrandbits(40), r.randbytes(5), r.triangular(0, 10, 5))
print(r.normalvariate(0, 1), r.expovariate(2), r.betavariate(1, 2), r.gammavariate(2, 1), r.paretovariate(3), r.weibullvariate(1, 2), r.vonmisesvariate(0, 1), r.lognormvariate(0, 1), r.binomialvariate(10, 0.3))
random.seed("text seed"); print(random.random()); random.seed(b"bytes"); print(random.random()); random.seed(10**30); print(random.randrange(10**20))
state = r.getstate(); a = r.random(); r.setstate(state); print(a == r.random(), len(state), len(state[1]))
for f in (lambda: r.choice([]), lambda: r.sample([1], 2), lambda: r.randrange(0), lambda: r.choices([], k=1), lambda: r.randint(5, 1), lambda: r.choices([1], [0])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
random.seed([1])
