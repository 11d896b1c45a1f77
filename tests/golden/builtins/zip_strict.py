print(list(zip([1, 2], "ab", strict=True)), list(zip(strict=True)), list(zip([1], strict=True)))
# expect: [(1, 'a'), (2, 'b')] [] [(1,)]
for args in (([1], [1, 2]), ([1, 2], [1]), ([], [1]), ([1, 2], [1, 2], [1]), ([1], [1], [1, 2])):
    try: print(list(zip(*args, strict=True)))
    except ValueError as e: print(e)
# expect: zip() argument 2 is longer than argument 1
# expect: zip() argument 2 is shorter than argument 1
# expect: zip() argument 2 is longer than argument 1
# expect: zip() argument 3 is shorter than arguments 1-2
# expect: zip() argument 3 is longer than arguments 1-2
z = zip([1, 2], [1], strict=True); print(next(z))  # expect: (1, 1)
try: next(z)
except ValueError as e: print(e)  # expect: zip() argument 2 is shorter than argument 1
print(list(map(lambda a, b: a + b, [1], [2], strict=True)))  # expect: [3]
try: list(map(lambda a, b: 0, [1, 2], [1], strict=True))
except ValueError as e: print(e)  # expect: map() argument 2 is shorter than argument 1
