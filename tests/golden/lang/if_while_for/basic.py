for x in (0, 1, 2):
    if x == 0: print("zero")
    elif x == 1: print("one")
    else: print("many")
# expect: zero
# expect: one
# expect: many
n = 3
while n: n -= 1; print(n, end=" ")
else: print("while-else")
# expect: 2 1 0 while-else
for i in range(5):
    if i == 3: break
    if i == 1: continue
    print(i)
else: print("no")
# expect: 0
# expect: 2
for i in []: pass
else: print("empty else")
# expect: empty else
while True:
    n += 1
    if n > 3: break
else: print("not here")
print(n, i)  # expect: 4 3
for a, b in {"x": 1}.items(): print(a, b)
# expect: x 1
for i in range(3):
    for j in range(3):
        if j == 1: break
    else: print("never")
    print(i, j)
# expect: 0 1
# expect: 1 1
# expect: 2 1
for x.attr in () if False else (): pass
d = {}
for d["k"] in range(3): pass
print(d)  # expect: {'k': 2}
for i, in [(1,)]: print(i)
# expect: 1
for i in range(3): i = 10; print(i, end=";")
print()  # expect: 10;10;10;
for x in 1, 2: print(x, end=" ")
for x in *[1], *(2, 3): print(x, end=" ")
print()  # expect: 1 2 1 2 3 
try:
    for x in 5: pass
except TypeError as e: print(e)  # expect: 'int' object is not iterable
