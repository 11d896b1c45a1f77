import random

rng = random.Random(7)
records = [(rng.randrange(5), i) for i in range(40)]
by_key = sorted(records, key=lambda r: r[0])
print(by_key == sorted(records), [r[1] for r in by_key if r[0] == 3])
back = sorted(records, key=lambda r: r[0], reverse=True)
print([r[1] for r in back if r[0] == 3], back[:3])
calls = 0
class Counted:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        global calls
        calls += 1
        return self.v < o.v
sorted(map(Counted, range(100)))
print(calls)
calls = 0
sorted(map(Counted, reversed(range(100))))
print(calls)
data = [rng.random() for _ in range(500)]
result = sorted(data)
print(all(a <= b for a, b in zip(result, result[1:])), sorted(result) == result, sorted(data, reverse=True) == result[::-1])
