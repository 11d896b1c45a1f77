def find(n, items):
    for x in items:
        if x == n: print("found"); break
    else: print("not found")
find(1, [1, 2]); find(9, [1]); find(1, [])
# expect: found
# expect: not found
# expect: not found
n = 0
while n < 3:
    n += 1
    if n == 5: break
else: print("exhausted", n)
# expect: exhausted 3
while True: break
else: print("never")
for i in range(2):
    for j in range(2):
        if j: continue
        break
    else: continue
    print("inner broke", i)
else: print("outer done")
# expect: inner broke 0
# expect: inner broke 1
# expect: outer done
for x in []: pass
else:
    try: x
    except NameError as e: print(e)
# expect: name 'x' is not defined
