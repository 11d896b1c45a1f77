for item in [1, 2]:
    print(item)
for item in 5:
    print(item)
