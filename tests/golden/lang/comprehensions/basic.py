print([x * 2 for x in range(5) if x % 2], {x % 3 for x in range(9)} == {0, 1, 2}, {k: v for k, v in zip("ab", [1, 2])}, list(x for x in "ab"), [(x, y) for x in range(2) for y in range(x + 1)], [[y for y in range(x)] for x in range(3)], [x for x in [1, 2, 3] if x > 1 if x < 3], sum(x for x in [1, 2]), [a + b for a, b in [(1, 2), (3, 4)]], [x for x, in [(1,), (2,)]], {**{i: i for i in range(2)}})
# expect: [2, 6] True {'a': 1, 'b': 2} ['a', 'b'] [(0, 0), (1, 0), (1, 1)] [[], [0], [0, 1]] [2] 3 [3, 7] [1, 2] {0: 0, 1: 1}
x = "outer"
print([x for x in range(3)], x, [lambda: i for i in range(2)][0](), [f() for f in [lambda: j for j in range(3)]])
# expect: [0, 1, 2] outer 1 [2, 2, 2]
def f(n): return [n * m for m in range(3)]
print(f(2), [*(i for i in range(2))], dict((k, 1) for k in "ab"), [x if x else "z" for x in (0, 1)], [y for x in [[1], [2, 3]] for y in x], max((len(w), w) for w in ["a", "bb"]))
# expect: [0, 2, 4] [0, 1] {'a': 1, 'b': 1} ['z', 1] [1, 2, 3] (2, 'bb')
class C:
    n = 3
    l = [i for i in range(n)]
print(C.l)  # expect: [0, 1, 2]
g = (print("lazy") or x for x in [1]); print("before"); print(next(g))
# expect: before
# expect: lazy
# expect: 1
try: (x for x in 5)
except TypeError as e: print(e)  # expect: 'int' object is not iterable
try: [x for x in 5]
except TypeError as e: print(e)  # expect: 'int' object is not iterable
try: [undefined_q for x in [1]]
except NameError as e: print(e)  # expect: name 'undefined_q' is not defined
try: {[]: 1 for x in [1]}
except TypeError as e: print(e)  # expect: cannot use 'list' as a dict key (unhashable type: 'list')
