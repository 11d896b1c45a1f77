# Hot functions with a slow path that is seldom gone, sometimes, and then always: what it does sees the true frames.
import sys
import traceback

log = []


def report(text):
    log.append((text, sys._getframe(1).f_code.co_name, sys._getframe(2).f_code.co_name, sys._getframe(1).f_lineno))


def inner(i, every):
    x = i * 2
    if i % every == 0:
        report("slow")
        print(end="")
        x += len(locals())
    return x + 1


def outer(n, every):
    t = 0
    for i in range(n):
        t += inner(i, every)
    return t


for every in (1000, 100, 50, 30, 3, 1):
    print(every, outer(4000, every), len(log), log[-1][1:3])
print(len({line[3] for line in log}))


class Slow:
    def __init__(self, every):
        self.every = every
        self.count = 0

    def __reduce__(self):
        return Slow, (self.every,)

    def step(self, i):
        self.count += 1
        if i % self.every == 40:
            try:
                eval("1 // 0")
            except ZeroDivisionError as e:
                self.count += traceback.format_exc().count("File")
        return self.count


def steps(o, n):
    t = 0
    for i in range(n):
        t ^= o.step(i)
    return t, o.count


for every in (97, 50, 41):
    print(steps(Slow(every), 5000))


def depth(n, i):
    if n == 0:
        if i % 64 == 5:
            return len(traceback.extract_stack())
        return 0
    return depth(n - 1, i)


print(sum(depth(10, i) for i in range(2000)), sum(1 for i in range(300) if depth(3, i)))


def raises(i):
    if i % 33 == 7:
        exec("raise KeyError(%d)" % i)
    return i


def catch(n):
    seen = []
    for i in range(n):
        try:
            raises(i)
        except KeyError as e:
            seen.append((e.args[0], e.__traceback__.tb_next.tb_lineno, e.__traceback__.tb_frame.f_code.co_name))
    return len(seen), seen[-1]


print(catch(3000))
