SOURCE = """
# settings
name = "My App"
port = 8080
ratio = 0.75
debug = yes
hosts = [a, "b c", 3]
path = ${name}/data
"""
def scalar(t, env):
    t = t.strip()
    if t[:1] == t[-1:] == '"' and len(t) > 1: return t[1:-1]
    if t.startswith("["):
        if not t.endswith("]"): raise ValueError(f"list is not closed: {t}")
        return [scalar(p, env) for p in t[1:-1].split(",")]
    if t in ("yes", "no"): return t == "yes"
    for kind in (int, float):
        try: return kind(t)
        except ValueError: pass
    while "${" in t:
        a, _, rest = t.partition("${"); key, _, b = rest.partition("}"); t = a + str(env[key]) + b
    return t
def load(text):
    env = {}
    for n, line in enumerate(text.splitlines(), 1):
        line = line.split("#")[0].strip()
        if not line: continue
        try: key, value = line.split("=", 1); env[key.strip()] = scalar(value, env)
        except Exception as e: e.add_note(f"on line {n}: {line}"); raise
    return env
print(load(SOURCE))
load("a = 1\nb = ${zzz}")
