import re
def match(p, s):
    """c . * + ? ^ $ and literals, by backtracking."""
    def here(p, s):
        if not p: return s
        if p == "$": return s if not s else None
        if len(p) > 1 and p[1] in "*+?":
            low, high = {"*": (0, len(s)), "+": (1, len(s)), "?": (0, 1)}[p[1]]
            n = 0
            while n < high and n < len(s) and p[0] in (".", s[n]): n += 1
            for k in range(n, low - 1, -1):
                if (r := here(p[2:], s[k:])) is not None: return r
            return None
        return here(p[1:], s[1:]) if s and p[0] in (".", s[0]) else None
    for i in range(1 if p.startswith("^") else len(s) + 1):
        if (rest := here(p.lstrip("^"), s[i:])) is not None: return i, len(s) - len(rest)
cases = [("a*b", "xaab"), ("^a.c$", "abc"), ("ab?c", "xac"), ("a+", "baaa"), ("^b", "ab"), (".*z", "abc"), ("", "q"), ("x*", "aaa"), ("a.*c", "abcabc"), ("$", "ab")]
for p, s in cases:
    mine, m = match(p, s), re.search(p, s)
    print(f"{p!r:>8} {s!r:<10} {mine} {'same' if mine == (m and m.span()) else 'DIFFERENT'}")
match("a" * 2000, "a" * 2000)
