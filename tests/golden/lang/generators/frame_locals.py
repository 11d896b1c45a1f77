import sys
def here(): return sys._getframe(1)
f = next((sys._getframe() for x in [1, 2]))
g = (sys._getframe().f_locals for x in [1])
d = next(g); print(sorted(d), type(d.get(".0")).__name__)
def loc(): return sorted(sys._getframe(1).f_locals)
def fn():
    y = 1
    print(list(loc() for a in [1]), [loc() for a in [1]], {loc()[0] for a in [1]}, list((loc(), y) for a in [1] for b in [2]))
    print(next(locals() for z in [1]).keys(), [locals().keys() for z in [1]])
    g = (y for q in [1, 2])
    print(sorted(g.gi_frame.f_locals), type(g.gi_frame.f_locals[".0"]).__name__)
    next(g); print(sorted(g.gi_frame.f_locals), g.gi_code.co_varnames, g.gi_frame.f_locals["y"])
    import inspect
    print(sorted(inspect.getgeneratorlocals(g)))
    for h in ((y for q in (1,)), (y for q in {1}), (y for q in range(3)), (y for q in "a"), (y for q in {1:2}.items()), (y for q in (z for z in [1]))):
        print(type(h.gi_frame.f_locals[".0"]).__name__, h.gi_frame.f_locals.keys())
fn()
async def agen():
    yield 1
ag = (loc() async for x in agen())
print(sorted(ag.ag_frame.f_locals))
# expect: ['.0', 'x'] tuple_iterator
# expect: [['.0', 'a']] [['a', 'y']] {'a'} [(['.0', 'a', 'b', 'y'], 1)]
# expect: dict_keys(['.0', 'z']) [dict_keys(['z', 'y'])]
# expect: ['.0', 'y'] tuple_iterator
# expect: ['.0', 'q', 'y'] ('.0', 'q') 1
# expect: ['.0', 'q', 'y']
# expect: tuple_iterator ['.0', 'y']
# expect: set_iterator ['.0', 'y']
# expect: range_iterator ['.0', 'y']
# expect: str_ascii_iterator ['.0', 'y']
# expect: dict_itemiterator ['.0', 'y']
# expect: generator ['.0', 'y']
# expect: ['.0']
