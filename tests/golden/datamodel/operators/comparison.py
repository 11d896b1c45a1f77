class A:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v if isinstance(o, A) else NotImplemented
    def __lt__(s, o): return s.v < o.v
    def __le__(s, o): return "le"
print(A(1) == A(1), A(1) != A(1), A(1) < A(2), A(1) > A(2), A(1) >= A(2), A(1) == 5, A(1) != 5, 5 == A(1), A.__hash__)
# expect: True False True False le False True False None
try: hash(A(1))
except TypeError as e: print(e)  # expect: unhashable type: 'A'
class B:
    def __gt__(s, o): return "gt"
    def __ge__(s, o): return "ge"
    def __ne__(s, o): return "ne"
print(1 < B(), 1 <= B(), B() != 1, 1 != B(), B() == 1)  # expect: gt ge ne ne False
try: B() < 1
except TypeError as e: print(e)  # expect: '<' not supported between instances of 'B' and 'int'
class C(A):
    def __eq__(s, o): return "C eq"
print(A(1) == C(1), C(1) == A(1))  # expect: C eq C eq
class E:
    def __eq__(s, o): return [1]
    def __bool__(s): raise ValueError("no bool")
print(E() == 1, [1] == [1], 1 in [E()])  # expect: [1] True True
x = float("nan"); l = [x]; print(l == l, l == [float("nan")], x in l, (x,) == (x,))  # expect: True False True True
class Chain:
    def __init__(s, n): s.n = n
    def __lt__(s, o): print("cmp", s.n, o.n); return s.n < o.n
print(Chain(1) < Chain(2) < Chain(0))
# expect: cmp 1 2
# expect: cmp 2 0
# expect: False
