import operator as o

print(o.add(1, 2), o.sub(5, 3), o.mul("a", 3), o.truediv(1, 4), o.floordiv(7, 2), o.mod(7, 3), o.pow(2, 5), o.matmul.__name__, o.neg(3), o.pos(-3), o.invert(5), o.lshift(1, 4), o.rshift(16, 2), o.and_(6, 3), o.or_(6, 3), o.xor(6, 3), o.not_(0), o.truth([]), o.abs(-1), o.index(True))
print(o.lt(1, 2), o.eq([1], [1]), o.ne(1, 1), o.ge(2, 2), o.is_(None, None), o.is_not(1, None), o.contains([1], 1), o.concat([1], [2]), o.countOf([1, 1, 2], 1), o.indexOf("abc", "c"), o.getitem([5, 6], 1), o.length_hint(range(5)), o.call(max, 1, 2), o.is_none(None))
l = [1, 2, 3]; o.setitem(l, 0, "x"); o.delitem(l, 1); print(l, o.iadd([1], [2]), o.ior({1}, {2}), o.iconcat([1], [2]))
g, a, m = o.itemgetter(1, "k") if False else o.itemgetter(1), o.attrgetter("real", "imag.real"), o.methodcaller("split", ",", maxsplit=1)
print(g("abc"), o.itemgetter(0, 2)("abc"), o.itemgetter(slice(1, None))("abc"), a(3 + 4j), m("a,b,c"), repr(g), repr(a), repr(m))
for f in (lambda: g([1]), lambda: o.attrgetter("x")(1), lambda: o.itemgetter(), lambda: o.indexOf([1], 2), lambda: o.attrgetter(5), lambda: o.index(1.0), lambda: o.concat(1, 2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
