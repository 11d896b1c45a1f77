import sys

m = sys.monitoring
TOOL = 3
m.use_tool_id(TOOL, "test")
events = []
def start(code, offset): events.append(("start", code.co_name))
def ret(code, offset, value): events.append(("return", code.co_name, value))
def line(code, number): events.append(("line", code.co_name, number))
def raised(code, offset, e): events.append(("raise", code.co_name, repr(e)))
m.register_callback(TOOL, m.events.PY_START, start); m.register_callback(TOOL, m.events.PY_RETURN, ret); m.register_callback(TOOL, m.events.LINE, line); m.register_callback(TOOL, m.events.RAISE, raised)


def g(n):
    if n:
        return n * 2
    raise ValueError(n)


m.set_local_events(TOOL, g.__code__, m.events.PY_START | m.events.PY_RETURN | m.events.LINE)
m.set_events(TOOL, m.events.RAISE)
g(4)
try: g(0)
except ValueError: pass
m.set_events(TOOL, 0); m.set_local_events(TOOL, g.__code__, 0); m.free_tool_id(TOOL)
g(1)
for e in events: print(*e)
m.register_callback(9, 1, None)
