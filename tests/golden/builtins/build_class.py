def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(__build_class__(lambda: None, "A").__name__)  # expect: A
def body(): 
    x = 1
print(__build_class__(body, "B", object).__mro__[1:])  # expect: (<class 'object'>,)
fails(lambda: __build_class__())  # expect: TypeError: __build_class__: not enough arguments
fails(lambda: __build_class__(5, "x"))  # expect: TypeError: __build_class__: func must be a function
fails(lambda: __build_class__(body, 5))  # expect: TypeError: __build_class__: name is not a string
