a, b = [1, 2], {"x": 1}
print([*a, *a], (*a, 3), {*a, *"q"} == {1, 2, "q"}, {**b, "y": 2, **{"x": 9}}, [*b], [*range(3), *[]], *a, sep="|")
# expect: [1, 2, 1, 2]|(1, 2, 3)|True|{'x': 9, 'y': 2}|['x']|[0, 1, 2]|1|2
print(*[*a], *(*a,), sep="")  # expect: 1212
def f(): return *a, 3
def g(): yield *a, 4
print(f(), next(g()), [x for x in (*a, 5)])  # expect: (1, 2, 3) (1, 2, 4) [1, 2, 5]
x = *a,; print(x)  # expect: (1, 2)
for i in *a, 9: print(i, end=" ")
print()  # expect: 1 2 9 
d = {1: 2}; d[*a] = "t"; print(d[1, 2], d)  # expect: t {1: 2, (1, 2): 't'}
print(max(*a, key=lambda v: -v), "{} {}".format(*a), [*{"k": 1}.items()], (lambda *p, **k: (p, k))(*a, *a, **b, **{"z": 0}))
# expect: 1 1 2 [('k', 1)] ((1, 2, 1, 2), {'x': 1, 'z': 0})
for code in ("[*5]", "{**5}", "{**[1]}", "(*None,)", "{*5}", "print(*5)", "f(**5)", "dict(**{1: 1})", "{**{}, *a}"):
    try: eval(code)
    except (TypeError, SyntaxError) as e: print(code, type(e).__name__, e.msg if isinstance(e, SyntaxError) else e)
# expect: [*5] TypeError Value after * must be an iterable, not int
# expect: {**5} TypeError 'int' object is not a mapping
# expect: {**[1]} TypeError 'list' object is not a mapping
# expect: (*None,) TypeError Value after * must be an iterable, not NoneType
# expect: {*5} TypeError 'int' object is not iterable
# expect: print(*5) TypeError print() argument after * must be an iterable, not int
# expect: f(**5) TypeError __main__.f() argument after ** must be a mapping, not int
# expect: dict(**{1: 1}) TypeError keywords must be strings
# expect: {**{}, *a} SyntaxError invalid syntax
