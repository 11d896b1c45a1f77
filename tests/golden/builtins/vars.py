def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class A:
    def __init__(self): self.x = 1
print(vars(A()), "__init__" in vars(A), vars() is globals())  # expect: {'x': 1} True True
def f():
    q = 5
    return vars()
print(f())  # expect: {'q': 5}
fails(lambda: vars(5))  # expect: TypeError: vars() argument must have __dict__ attribute
fails(lambda: vars([]))  # expect: TypeError: vars() argument must have __dict__ attribute
fails(lambda: vars(1, 2))  # expect: TypeError: vars expected at most 1 argument, got 2
