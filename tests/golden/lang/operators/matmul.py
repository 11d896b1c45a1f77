class M:
    def __init__(s, r): s.r = r
    def __matmul__(s, o): return M([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.r)] for r in s.r])
    def __repr__(s): return f"M({s.r})"
a = M([[1, 2], [3, 4]]); print(a @ a)  # expect: M([[7, 10], [15, 22]])
a @= a; print(a)  # expect: M([[7, 10], [15, 22]])
try: 1 @ 2
except TypeError as e: print(e)  # expect: unsupported operand type(s) for @: 'int' and 'int'
