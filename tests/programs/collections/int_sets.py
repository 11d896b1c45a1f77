"""Sets of small ints against lists of them: every operation, in every state, and the order that they show."""

import copy
import pickle
import random

pick = random.Random(11)


def show(s):
    return len(s), list(s)[:12], sum(s)


def some(limit, n):
    return [pick.randrange(limit) for _ in range(n)]


def check(a, b, x, y):
    """Sets a and b have the elements of the lists x and y."""
    assert sorted(a) == sorted(set(x)) and sorted(b) == sorted(set(y))
    for given in (list(a), list(b), x):
        for v in given[:5]:
            assert (v in a) == (v in x) and (v in b) == (v in y)
    both = [v for v in x if v in y]
    rest = [v for v in x if v not in y]
    other = [v for v in y if v not in x]
    results = a & b, a | b, a - b, a ^ b
    assert sorted(results[0]) == sorted(set(both))
    assert sorted(results[1]) == sorted(set(x + y))
    assert sorted(results[2]) == sorted(set(rest))
    assert sorted(results[3]) == sorted(set(rest + other))
    assert (a <= b) == (not rest) and (a >= b) == (not other) and (a == b) == (not rest and not other)
    assert a.isdisjoint(b) == (not both) and (a < b) == (not rest and bool(other))
    assert a.union(b, y) == results[1] and a.intersection(y) == results[0] and a.difference(iter(y)) == results[2]
    assert results[0] | results[3] == results[1] and hash(frozenset(results[1])) == hash(frozenset(x + y))
    return results


for limit, n in ((20, 5), (20, 12), (100, 40), (1000, 200), (1000, 30), (5000, 900), (70000, 300)):
    for _ in range(6):
        x, y = some(limit, n), some(limit, n // 2 + 1)
        check(set(x), set(y), x, y)
        check(set(x), set(x), x, x)
        check(frozenset(x), set(y), x, y)
        check(set(x) | set(y), set(y), x + y, y)
        check({v * 2 for v in x}, {v for v in range(0, limit, 3)}, [v * 2 for v in x], list(range(0, limit, 3)))
        mixed = x + ["a", 2.5, -1, (1, 2), None, 2 ** 70]
        check_set = set(mixed)
        print(len(check_set), len(check_set & set(y)), len(check_set - set(y)), len(set(y) ^ check_set), True in check_set, 1.0 in check_set)
    for op in ("add", "discard", "update", "ior", "isub", "iand", "ixor", "pop", "remove", "iterate", "contains"):
        s, model = set(some(limit, n)), None
        model = list(s)
        for _ in range(30):
            v, more = pick.randrange(limit), some(limit, pick.randrange(1, n))
            if op == "add":
                s.add(v)
                model = model if v in model else model + [v]
            elif op == "discard":
                s.discard(v)
                s.add(v // 2)
                s.discard(v // 2)
                model = [m for m in model if m not in (v, v // 2)]
            elif op == "update":
                s.update(more)
                model += [m for m in dict.fromkeys(more) if m not in model]
            elif op == "ior":
                s |= set(more)
                model += [m for m in dict.fromkeys(more) if m not in model]
            elif op == "isub":
                s -= set(more)
                model = [m for m in model if m not in more]
            elif op == "iand":
                s &= set(more + [m for m in model if m % 3])
                model = [m for m in model if m in more or m % 3]
            elif op == "ixor":
                s ^= set(more)
                model = [m for m in model if m not in more] + [m for m in dict.fromkeys(more) if m not in model]
            elif op == "pop" and s:
                model.remove(s.pop())
            elif op == "remove" and model:
                v = pick.choice(model)
                s.remove(v)
                model.remove(v)
                try:
                    s.remove(v)
                except KeyError as e:
                    assert e.args == (v,)
                else:
                    raise AssertionError
            elif op == "iterate":
                try:
                    for v in s:
                        s.add(limit + v)
                except RuntimeError as e:
                    assert str(e) == "Set changed size during iteration"
                model = list(s)
            else:
                assert (v in s) == (v in model) and (float(v) in s) == (v in model) and -v - 1 not in s and "x" not in s and 2 ** 60 not in s
            assert len(s) == len(model) and sum(s) == sum(model)
        assert s == set(model) and sorted(s) == sorted(model) and copy.copy(s) == s == pickle.loads(pickle.dumps(s))
        assert max(s, default=0) == max(model, default=0) and {*s, -1} - {-1} == s
        print(op, len(s), min(s, default=0))

# The order: ints that fit into the table, ints that do not.
for n in (6, 9, 20, 50, 150, 300):
    s = set(range(n))
    t = {v * 7 % 1009 for v in range(n)}
    print(show(s), show(s | {5, n + 3}), show(s & set(range(3, n, 2))), show(s - {1, 2, 3}), show(s ^ set(range(n // 2, n + 9))))
    print(show({v for v in range(n, 0, -1)}), show(set(range(0, 10 * n, 10))), show(frozenset(range(n)) | {n}))
    s.discard(3)
    s.add(3)
    print(show(s), repr(s)[:60], show({*s, "x", "y"} - {"x", "y"}))
    print(len(t), sum(t), sorted(t)[:5])
for n in (7, 10, 30, 70, 200):
    print(list({v * 64 % 4096 + v for v in range(n)})[:20])
    print(list({v * 33 % 700 for v in range(n, 0, -1)} | {1, 2})[:20])
    big = {v * 31 % 977 for v in range(n)}
    print(list(big.copy())[:20], list(set(big))[:20], list(frozenset(big))[:9])

s = set(range(100))
s.clear()
print(s, len(s), 5 in s)
s |= {1, 2}
s.update(range(50))
s.add(True)
s.add(1.0)
s.add(-5)
print(len(s), -5 in s, True in s, type(min(s | {True})), sorted(s)[:3])
s = set(range(40))
print(s.isdisjoint(range(40, 50)), s.issubset(range(41)), s.issuperset([1, 2]), s.issuperset([1, 40]), s > {1}, s >= set(range(40)), {1} < s)
print(set() == set(range(20)) - set(range(20)), set(range(20)) ^ set(range(20)), len((set(range(20)) & set(range(30, 50))) | {3}))
