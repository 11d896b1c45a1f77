def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print("{a} {b[0]}".format_map({"a": 1, "b": [2]}))  # expect: 1 2
class D(dict):
    def __missing__(self, key): return f"<{key}>"
print("{a} {zz}".format_map(D(a=1)))  # expect: 1 <zz>
fails(lambda: "{a}".format_map({}))  # expect: KeyError: 'a'
fails(lambda: "{}".format_map({}))  # expect: ValueError: Format string contains positional fields
fails(lambda: "{a}".format_map())  # expect: TypeError: str.format_map() takes exactly one argument (0 given)
