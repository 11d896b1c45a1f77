// The beginning of every random program: its imports, and the helpers that the generated part calls.
export const PRELUDE = `import builtins, math, sys
hits = {}
sys_depth = {}
real_len, real_abs, real_range = len, abs, range
def fake_len(p):
    return real_len(p) + 1
def fake_range(*p):
    return real_range(*p)[1:]
class Oops(Exception):
    pass
class Guard:
    def __init__(self, kind):
        self.kind = kind
    def __enter__(self):
        return self
    def __exit__(self, kind, value, tb):
        hits['exit'] = hits.get('exit', 0) + 1
        return kind is not None and issubclass(kind, self.kind)
def norm(v):
    t = type(v)
    if t is int:
        if v > 1 << 80 or v < -1 << 80:
            return v % 1000003
        return v
    if t is str:
        return v[:12]
    if t is tuple or t is list:
        return tuple([norm(e) for e in v[:3]])
    return v
def where(e):
    tb, seen = e.__traceback__, []
    while tb is not None and real_len(seen) < 6:
        seen.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    print(type(e).__name__, e, seen, type(e.__cause__).__name__, type(e.__context__).__name__)
def peek(names):
    print(sorted((k, v) for k, v in names.items() if type(v) in (int, float, str)))
def caller():
    f = sys._getframe(1)
    return f.f_code.co_name, f.f_lineno
`;
