def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(ascii("é"), ascii("abc"), ascii([1, "ü"]), ascii("\U0001f600"), ascii("\n"), repr([1, "a", None, 2.0]), repr({"a": (1,)}), repr({1}), repr(print))
# expect: '\xe9' 'abc' [1, '\xfc'] '\U0001f600' '\n' [1, 'a', None, 2.0] {'a': (1,)} {1} <built-in function print>
fails(lambda: ascii())  # expect: TypeError: ascii() takes exactly one argument (0 given)
class A:
    def __repr__(self): return "é"
print(ascii(A()), repr(A()))  # expect: \xe9 é
