n, out = 10, []
while n:
    n -= 1
    if n % 2: continue
    if n < 3: break
    out.append(n)
print(out, n)  # expect: [8, 6, 4] 2
i = 0
while (i := i + 1) < 5:
    try:
        if i == 2: continue
        if i == 4: break
        print("body", i)
    finally: print("finally", i)
# expect: body 1
# expect: finally 1
# expect: finally 2
# expect: body 3
# expect: finally 3
# expect: finally 4
while not i == 0: i -= 1
print(i)  # expect: 0
x = [3, 2, 1]
while x: print(x.pop(), end=" ")
print()  # expect: 1 2 3 
