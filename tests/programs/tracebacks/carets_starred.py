def triple(a, b, c):
    return a + b + c


print(triple(*[1, 2], **{"c": 3}))
print(triple(*"ab", **{"c": "d", "e": "f"}))
