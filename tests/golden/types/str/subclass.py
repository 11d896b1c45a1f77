class S(str):
    def __new__(cls, v, extra=0): o = super().__new__(cls, v); o.extra = extra; return o
    def upper(self): return "custom"
    def __eq__(self, o): return str.__eq__(self, o)
    __hash__ = str.__hash__
s = S("abc", 7)
print(s, s.extra, s.upper(), s + "d", type(s + "d").__name__, type(s[:]).__name__, type(s.lower()).__name__, s == "abc", {"abc": 1}[s], s in ["abc"], ",".join([s, s]), f"{s:>5}", "%s" % s, s.replace("a", "x"), isinstance(s, str), len(s), list(s), s * 2, str(s), type(str(s)).__name__, repr(s), hash(s) == hash("abc"))
# expect: abc 7 custom abcd str str str True 1 True abc,abc   abc abc xbc True 3 ['a', 'b', 'c'] abcabc abc str 'abc' True
d = {s: 1}; print(d["abc"], getattr(type("T", (), {"abc": 5}), s))  # expect: 1 5
