# Defines many functions by exec, makes each hot and drops it: compiled units must go with their code.
# In: how many (default 50000). Out: units and characters of code over time, then "ok UNITS" or "LEAK UNITS".
import gc
import sys

import najash


def main(count):
    most = 0
    total = 0
    for n in range(count):
        scope = {}
        exec(f"def f(k):\n    t = {n}\n    for i in range(k):\n        t += i\n    return t\n", scope)
        total += scope["f"](400)
        if n % (count // 10) == count // 10 - 1:
            gc.collect()
            stats = najash.jit.stats()
            most = max(most, stats["units"])
            print(n + 1, "units", stats["units"], "code", stats["code_bytes"], flush=True)
    assert total == count * (count - 1) // 2 + count * 79800
    print("ok" if most < count / 4 else "LEAK", most)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 50_000)
