from copy import deepcopy
BASE = {"server": {"host": "localhost", "ports": [80, 443], "tls": {"on": False}}, "debug": False, "tags": {"a"}}
def merge(base, over, path=()):
    out = deepcopy(base)
    for k, v in over.items():
        if isinstance(v, dict) and isinstance(out.get(k), dict): out[k] = merge(out[k], v, path + (k,))
        elif isinstance(v, list) and isinstance(out.get(k), list): out[k] += v
        elif k in out and type(out[k]) is not type(v): raise TypeError(f"{'.'.join(path + (k,))}: {type(out[k]).__name__} cannot become {type(v).__name__}")
        else: out[k] = v
    return out
def flat(d, prefix=""): return {p: x for k, v in d.items() for p, x in (flat(v, f"{prefix}{k}.") if isinstance(v, dict) else {f"{prefix}{k}": v}).items()}
new = merge(BASE, {"server": {"ports": [8080], "tls": {"on": True, "cert": "x"}}, "extra": 1})
print(new, flat(new), BASE["server"]["ports"], sep="\n")
def dig(d, path, default=None):
    for part in path.split("."):
        try: d = d[int(part) if part.isdigit() else part]
        except (KeyError, IndexError, TypeError): return default
    return d
print(dig(new, "server.ports.2"), dig(new, "server.nope.x", "-"), dig(new, "debug.x"))
merge(BASE, {"server": {"tls": {"on": "yes"}}})
