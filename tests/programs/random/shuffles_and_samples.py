import random
r = random.Random("fixed")
print([r.randrange(10) for _ in range(12)], [round(r.random(), 6) for _ in range(3)], r.sample(range(10**9), 4), r.sample([1, 2, 3, 4], k=4), r.choices(["r", "g", "b"], cum_weights=[1, 3, 10], k=8))
items = list("abcdefgh"); r.shuffle(items); print("".join(items), r.choice(range(100)), r.randint(-5, 5), r.uniform(-1, 1), r.getrandbits(100), r.randrange(10, 0, -3))
class Weird(random.Random):
    def random(self): return 0.5
w = Weird(); print(w.random(), w.choice("abc"), w.randrange(10), w.shuffle(x := [1, 2, 3, 4]), x, w.uniform(0, 4))
random.seed(12345, version=2); a = [random.random() for _ in range(2)]; random.seed(12345); print(a == [random.random() for _ in range(2)], a)
random.seed(0); s = random.getstate(); b = random.sample(range(52), 5); random.setstate(s); print(b, b == random.sample(range(52), 5), [random.gauss(10, 2) for _ in range(2)])
r.sample({1, 2, 3}, 2)
