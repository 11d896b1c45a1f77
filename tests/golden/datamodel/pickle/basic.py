import pickle
class P:
    def __init__(s, x): s.x = x
    def __repr__(s): return f"P({s.x!r})"
class Color:
    __slots__ = ("r",)
for v in [None, True, 5, -1, 2**100, 1.5, "é", b"b", bytearray(b"q"), [1, [2]], (1,), (), {"a": 1}, {1}, frozenset([2]), 1j, range(3), slice(1, 2), len, P, P([1]), ..., NotImplemented, int, ValueError("x")]:
    for proto in (0, 2, 5):
        r = pickle.loads(pickle.dumps(v, proto))
        assert repr(r) == repr(v), (v, r, proto)
    print(repr(r))
# expect: None
# expect: True
# expect: 5
# expect: -1
# expect: 1267650600228229401496703205376
# expect: 1.5
# expect: 'é'
# expect: b'b'
# expect: bytearray(b'q')
# expect: [1, [2]]
# expect: (1,)
# expect: ()
# expect: {'a': 1}
# expect: {1}
# expect: frozenset({2})
# expect: 1j
# expect: range(0, 3)
# expect: slice(1, 2, None)
# expect: <built-in function len>
# expect: <class '__main__.P'>
# expect: P([1])
# expect: Ellipsis
# expect: NotImplemented
# expect: <class 'int'>
# expect: ValueError('x')
c = Color(); c.r = 3; print(pickle.loads(pickle.dumps(c)).r)  # expect: 3
a = [1]; a.append(a); b = pickle.loads(pickle.dumps(a)); print(b[1] is b)  # expect: True
try: pickle.dumps(lambda: 0)
except Exception as e: print(type(e).__name__, str(e).split(" at 0x")[0])
                       # expect: PicklingError Can't pickle <function <lambda>
print(pickle.dumps([1, "a"], 0), pickle.dumps((1, 2), 2), len(pickle.dumps([])))
# expect: b'(lp0\nI1\naVa\np1\na.' b'\x80\x02K\x01K\x02\x86q\x00.' 5
print(P(5).__reduce_ex__(2)[1:], P(1).__getstate__())
# expect: ((<class '__main__.P'>,), {'x': 5}, None, None) {'x': 1}
