def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(..., Ellipsis, ... is Ellipsis, type(...), type(...)() is ..., bool(...), repr(...), [...], ... == ..., {...: 1}[...], Ellipsis.__reduce__())
# expect: Ellipsis Ellipsis True <class 'ellipsis'> True True Ellipsis [Ellipsis] True 1 Ellipsis
fails(lambda: ...())  # expect: TypeError: 'ellipsis' object is not callable
fails(lambda: ... + 1)  # expect: TypeError: unsupported operand type(s) for +: 'ellipsis' and 'int'
fails(lambda: ... < ...)  # expect: TypeError: '<' not supported between instances of 'ellipsis' and 'ellipsis'
