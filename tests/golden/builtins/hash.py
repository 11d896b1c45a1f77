def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(hash(5), hash(-1), hash(True), hash(1.0), hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)), hash(None) == hash(None), hash(frozenset([1])) == hash(frozenset([1])), isinstance(hash("x"), int), hash("") == 0, hash(b"") == 0)
# expect: 5 -2 1 1 True True True True True True True
for bad in ([], {}, set(), bytearray(), slice([]), ([],)):
    fails(lambda: hash(bad))
# expect: TypeError: unhashable type: 'list'
# expect: TypeError: unhashable type: 'dict'
# expect: TypeError: unhashable type: 'set'
# expect: TypeError: unhashable type: 'bytearray'
# expect: TypeError: unhashable type: 'list'
# expect: TypeError: unhashable type: 'list'
