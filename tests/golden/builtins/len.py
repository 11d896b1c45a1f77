def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(len([]), len("abc"), len({1: 2}), len(range(10)), len(b"ab"), len(()), len({1}), len(range(0, -5)))
# expect: 0 3 1 10 2 0 1 0
fails(lambda: len(5))  # expect: TypeError: object of type 'int' has no len()
fails(lambda: len(x for x in []))  # expect: TypeError: object of type 'generator' has no len()
fails(lambda: len())  # expect: TypeError: len() takes exactly one argument (0 given)
fails(lambda: len([], []))  # expect: TypeError: len() takes exactly one argument (2 given)
fails(lambda: len(int))  # expect: TypeError: object of type 'type' has no len()
class Big:
    def __len__(self): return 2**100
class F:
    def __len__(self): return 1.0
fails(lambda: len(Big()))  # expect: OverflowError: cannot fit 'int' into an index-sized integer
fails(lambda: len(F()))  # expect: TypeError: 'float' object cannot be interpreted as an integer
