# {**d}, {*s}, f(**a, **b), imports and asynchronous with in hot functions.
import asyncio
from collections import OrderedDict, UserDict


def merged(n):
    base = {"a": 1, "b": 2}
    total = 0
    for i in range(n):
        d = {**base, "c": i, **{"a": 5}}
        total += d["a"] + d["c"] + len(d)
        s = {*base, *(i, i + 1), "z"}
        total += len(s)
        total += keywords(x=1, **base, **{"y": i})
        odd = OrderedDict(k=i) if i % 3 else UserDict(k=i)
        total += {**odd}["k"]
    return total, list(d), d


def keywords(**kw):
    return len(kw) + kw.get("y", 0)


def duplicates(n):
    for i in range(n):
        try:
            keywords(a=1, **({"b": 2} if i < n - 2 else {"a": 2}), **({} if i != n - 2 else {"b": 1}))
            keywords(**({1: 2} if i == n - 1 else {}))
        except TypeError as e:
            print(e)
    try:
        {**5}
    except TypeError as e:
        print(e)


def imports(n):
    total = 0
    for i in range(n):
        import math
        from collections import deque as d, Counter
        import os.path as p
        total += math.floor(1.5) + len(d([1, 2])) + Counter("aa")["a"] + len(p.join("a", "b"))
        try:
            from math import nothing
        except ImportError as e:
            text = str(e).split("(")[0]
        try:
            import no_such_module_here
        except ModuleNotFoundError as e:
            total += len(e.name)
    return total, text


class Manager:
    entered = 0

    async def __aenter__(self):
        Manager.entered += 1
        return self

    async def __aexit__(self, *details):
        return details[0] is KeyError


async def managed(n):
    for i in range(n):
        async with Manager() as m:
            if i % 5 == 0:
                raise KeyError(i)
            await asyncio.sleep(0) if i % 50 == 0 else None
    return m.entered


for _ in range(4):
    print(merged(150))
    print(imports(60))
    duplicates(60)
    print(asyncio.run(managed(150)))
