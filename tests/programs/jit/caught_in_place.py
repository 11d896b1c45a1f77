# Exceptions that are caught in the unit that raises them: loops, generators, reraised, with locals seen through the traceback.
import sys
def f(n):
    t = 0
    d = {"a": 1}
    x = 0.5
    for i in range(n):
        try:
            if i > 5000:
                t += d["b"]
            t += 1
            x = x * 1.5 % 7.0
        except KeyError as e:
            t += len(e.args)
            x += 1.0
        finally:
            t += 2
    return t, x
print(f(20000))
def g(n):
    out = []
    for i in range(n):
        try:
            try:
                if i % 3 == 0: raise ValueError(i)
                if i % 3 == 1: [][i]
                out.append(i)
            except ValueError as e:
                if i % 2: raise
                out.append(-i)
        except (ValueError, IndexError) as e:
            out.append(type(e).__name__ + str(e.__traceback__.tb_lineno) + str(e.__traceback__.tb_next))
    return out
r = g(3000)
print(r[:12], len(r), hash(tuple(r)) == hash(tuple(r)))
def k(n):
    c = 0
    while True:
        try:
            while True:
                try:
                    c += 1
                    if c % 7 == 0: raise KeyError(c)
                    if c > n: return c
                except KeyError:
                    c += 1
                    if c % 3 == 0: raise ZeroDivisionError
                    continue
        except ZeroDivisionError:
            c += 5
            sys.exc_info()
print(k(100000), sys.exc_info())
def gen(n):
    for i in range(n):
        try:
            if i % 2: raise ValueError
            yield i
        except ValueError:
            yield -i
        finally:
            n += 0
print(sum(gen(30000)))
def loc(n):
    keep = []
    for i in range(n):
        y = i * 2.0
        try:
            z = y + 1.0
            if i % 1000 == 999: raise ValueError(i)
            z = "no"
        except ValueError as e:
            keep.append((e.__traceback__.tb_frame.f_locals["y"], e.__traceback__.tb_frame.f_locals["z"], e.__traceback__.tb_frame.f_locals["i"]))
    return keep
print(loc(20000))
