if (n := 10) > 5: print(n)  # expect: 10
print([y := 1, y ** 2], (z := 3), [last := x for x in range(3)], last, {(k := "a"): k})
# expect: [1, 1] 3 [0, 1, 2] 2 {'a': 'a'}
while (line := next(it, None)) if "it" in globals() else False: pass
def f():
    if any((hit := v) > 2 for v in [1, 3, 5]): return hit
print(f(), [w for v in "abc" if (w := v.upper()) != "B"], (lambda: (a := 5) + a)())  # expect: 3 ['A', 'C'] 10
print((x := 1, 2), f"{(m := 4)}", m, len(b := [1, 2]), b)  # expect: (1, 2) 4 4 2 [1, 2]
for s in ("x := 1", "(a.b := 1)", "(a[0] := 1)", "[i := 0 for i in []]", "[i for i in (j := [])]", "def f(a=(b := 1)): pass", "f(a=b := 1)", "(a, b := 1)", "class A: [x := 1 for _ in ()]", "lambda: x := 1", "del (a := 1)"):
    try: compile(s, "<t>", "exec"); print("ok", s)
    except SyntaxError as e: print(s, "->", e.msg)
# expect: x := 1 -> invalid syntax
# expect: (a.b := 1) -> cannot use assignment expressions with attribute
# expect: (a[0] := 1) -> cannot use assignment expressions with subscript
# expect: [i := 0 for i in []] -> assignment expression cannot rebind comprehension iteration variable 'i'
# expect: [i for i in (j := [])] -> assignment expression cannot be used in a comprehension iterable expression
# expect: ok def f(a=(b := 1)): pass
# expect: f(a=b := 1) -> invalid syntax
# expect: ok (a, b := 1)
# expect: class A: [x := 1 for _ in ()] -> assignment expression within a comprehension cannot be used in a class body
# expect: lambda: x := 1 -> cannot use assignment expressions with lambda
# expect: del (a := 1) -> cannot delete named expression
