from contextlib import contextmanager
@contextmanager
def cm(n):
    print("in", n)
    try: yield n
    finally: print("out", n)
with cm(1): print("body")
            # expect: in 1
            # expect: body
            # expect: out 1
with cm(1) as a, cm(2) as b: print(a, b)
                             # expect: in 1
                             # expect: in 2
                             # expect: 1 2
                             # expect: out 2
                             # expect: out 1
with (cm(1) as a, cm(2)): print(a)
                          # expect: in 1
                          # expect: in 2
                          # expect: 1
                          # expect: out 2
                          # expect: out 1
with (cm(3)) as c: print(c)
                   # expect: in 3
                   # expect: 3
                   # expect: out 3
with (cm(1), cm(2)) if False else cm(4): pass
                                         # expect: in 4
                                         # expect: out 4
                                         # expect: in 5
                                         # expect: in 6
with (
    cm(5) as x,
    cm(6) as y,
): print(x, y)
   # expect: 5 6
   # expect: out 6
   # expect: out 5
with cm((1, 2)) as (p, q): print(p, q)
                           # expect: in (1, 2)
                           # expect: 1 2
                           # expect: out (1, 2)
d = {}
with cm(9) as d["k"]: print(d)
                      # expect: in 9
                      # expect: {'k': 9}
                      # expect: out 9
with (yield_ := cm(7)): pass
                        # expect: in 7
                        # expect: out 7
with cm(8) as (z): print(z)
                   # expect: in 8
                   # expect: 8
                   # expect: out 8
