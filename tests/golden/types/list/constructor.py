def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(list(), list("abc"), list((1, 2)), list({1: 2}), list(range(3)), list(x for x in "ab"), list(list([1])), [*"ab", *[1], *()], list(b"ab"))
# expect: [] ['a', 'b', 'c'] [1, 2] [1] [0, 1, 2] ['a', 'b'] [1] ['a', 'b', 1] [97, 98]
fails(lambda: list(5))  # expect: TypeError: 'int' object is not iterable
fails(lambda: list(None))  # expect: TypeError: 'NoneType' object is not iterable
fails(lambda: list(1, 2))  # expect: TypeError: list expected at most 1 argument, got 2
fails(lambda: list(x=1))  # expect: TypeError: list() takes no keyword arguments
a = []
a.append(a)
print(a, repr([a]))  # expect: [[...]] [[[...]]]
class L(list):
    def __init__(self, n): super().__init__(range(n))
print(L(3), len(L(2)), L(2) == [0, 1])  # expect: [0, 1, 2] 2 True
