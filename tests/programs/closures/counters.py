def make_counter(start=0, step=1):
    value = start - step

    def count():
        nonlocal value
        value += step
        return value

    def reset(to=start):
        nonlocal value
        value = to - step

    count.reset = reset
    return count


a, b = make_counter(), make_counter(10, -2)
print([a() for _ in range(3)], [b() for _ in range(3)])
a.reset(); b.reset(100)
print(a(), b(), a.__closure__[0].cell_contents is not None, a.__code__.co_freevars)
