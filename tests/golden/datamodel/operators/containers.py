def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class S:
    def __len__(s): return 3
    def __getitem__(s, i):
        if isinstance(i, slice): return ("slice", i.start, i.stop, i.step)
        if i >= 3: raise IndexError
        return i * 10
print(list(S()), 20 in S(), 99 in S(), S()[1], S()[1:2], S()[::2], len(S()), list(reversed(S())), S()[-1], bool(S()), max(S()), sum(S()), tuple(S()), dict(enumerate(S())))
# expect: [0, 10, 20] True False 10 ('slice', 1, 2, None) ('slice', None, None, 2) 3 [20, 10, 0] -10 True 20 30 (0, 10, 20) {0: 0, 1: 10, 2: 20}
a, b, c = S(); print(a, b, c)  # expect: 0 10 20
class M:
    def __init__(s): s.d = {}
    def __setitem__(s, k, v): print("set", k, v); s.d[k] = v
    def __delitem__(s, k): print("del", k)
    def __getitem__(s, k): return s.d.get(k, 0)
    def __contains__(s, k): return "yes"
m = M(); m[1] = 2; m[1] += 5; del m[1]; m[1:2] = "s"; print("x" in m, "x" not in m)
# expect: set 1 2
# expect: set 1 7
# expect: del 1
# expect: set slice(1, 2, None) s
# expect: True False
class I:
    def __init__(s): s.n = 0
    def __iter__(s): return s
    def __next__(s):
        s.n += 1
        if s.n > 3: raise StopIteration
        return s.n
print(list(I()), 2 in I(), [*I()], sum(I()), sorted(I(), reverse=True))  # expect: [1, 2, 3] True [1, 2, 3] 6 [3, 2, 1]
class BadIter:
    def __iter__(s): return 5
class NoNext: pass
class Len:
    def __len__(s): return "x"
class NegLen:
    def __len__(s): return -1
class Miss:
    __iter__ = None
    __contains__ = None
fails(lambda: list(BadIter()))  # expect: TypeError: iter() returned non-iterator of type 'int'
fails(lambda: list(NoNext()))  # expect: TypeError: 'NoNext' object is not iterable
fails(lambda: next(NoNext()))  # expect: TypeError: 'NoNext' object is not an iterator
fails(lambda: len(Len()))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: len(NegLen()))  # expect: ValueError: __len__() should return >= 0
fails(lambda: len(NoNext()))  # expect: TypeError: object of type 'NoNext' has no len()
fails(lambda: NoNext()[0])  # expect: TypeError: 'NoNext' object is not subscriptable
fails(lambda: 1 in NoNext())  # expect: TypeError: argument of type 'NoNext' is not a container or iterable
fails(lambda: iter(Miss()))  # expect: TypeError: 'Miss' object is not iterable
fails(lambda: 1 in Miss())  # expect: TypeError: 'Miss' object is not a container
fails(lambda: reversed(NoNext()))  # expect: TypeError: 'NoNext' object is not reversible
def st(): NoNext()[0] = 1
def dl(): del NoNext()[0]
fails(st)  # expect: TypeError: 'NoNext' object does not support item assignment
fails(dl)  # expect: TypeError: 'NoNext' object doesn't support item deletion
class R:
    def __reversed__(s): return iter("rev")
    def __length_hint__(s): return 5
print(list(reversed(R())), __import__("operator").length_hint(R()))  # expect: ['r', 'e', 'v'] 5
