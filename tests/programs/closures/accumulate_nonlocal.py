def statistics():
    count = total = 0
    low = high = None

    def add(x):
        nonlocal count, total, low, high
        count += 1
        total += x
        low = x if low is None or x < low else low
        high = x if high is None or x > high else high
        return total / count

    def summary():
        return {"count": count, "total": total, "low": low, "high": high}

    return add, summary


add, summary = statistics()
print(summary())
for x in (5, 3, 8, -2):
    print(f"{x:>3} mean {add(x):.3f}")
print(summary())
x = "global"
def one():
    x = "one"
    def two():
        global x
        x = "changed global"
        def three():
            return x
        return three()
    return two(), x
print(one(), x)
