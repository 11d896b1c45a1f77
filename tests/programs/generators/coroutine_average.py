def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        if value is None:
            return total, count
        total += value
        count += 1
        average = total / count


def grouper(results, key):
    while True:
        results[key] = yield from averager()
        yield "grouped"


results = {}
g = grouper(results, "a")
print(next(g))
for v in (10, 20, 33):
    print(g.send(v))
print(g.send(None), results)
print(next(g))
g.close()
try:
    g.send(1)
except StopIteration as e:
    print("finished", e.value)
a = averager()
a.send(5)
