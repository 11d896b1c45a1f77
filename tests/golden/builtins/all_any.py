def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(all([]), all([1, 2]), all([1, 0]), any([]), any([0, 1]), any([0, ""]), all(x > 0 for x in (1, 2)), any(x > 5 for x in (1, 2)), all("ab"), any({}), all({0: 1}))
# expect: True True False False True False True False True False False
def gen():
    yield 1
    yield 0
    print("not reached")
print(all(gen()), any(gen()))  # expect: False True
fails(lambda: all(5))  # expect: TypeError: 'int' object is not iterable
fails(lambda: any(None))  # expect: TypeError: 'NoneType' object is not iterable
fails(lambda: any(1, 2))  # expect: TypeError: any() takes exactly one argument (2 given)
