def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(",".join(["a", "b", "c"]), "".join([]), ",".join([]), "-".join("abc"), ", ".join({"x": 1, "y": 2}), "x".join(["a"]), "".join(str(i) for i in range(5)))
# expect: a,b,c   a-b-c x, y a 01234
fails(lambda: ",".join([1]))  # expect: TypeError: sequence item 0: expected str instance, int found
fails(lambda: ",".join(["a", None]))  # expect: TypeError: sequence item 1: expected str instance, NoneType found
fails(lambda: ",".join(5))  # expect: TypeError: can only join an iterable
fails(lambda: ",".join(["a", b"b"]))  # expect: TypeError: sequence item 1: expected str instance, bytes found
fails(lambda: ",".join())  # expect: TypeError: str.join() takes exactly one argument (0 given)
