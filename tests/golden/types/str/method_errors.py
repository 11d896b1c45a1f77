def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


fails(lambda: "a".nope)  # expect: AttributeError: 'str' object has no attribute 'nope'
fails(lambda: "a".upper(1))  # expect: TypeError: str.upper() takes no arguments (1 given)
fails(lambda: "a".upper(x=1))  # expect: TypeError: str.upper() takes no keyword arguments
fails(lambda: str.upper())  # expect: TypeError: unbound method str.upper() needs an argument
fails(lambda: str.upper(1))  # expect: TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
fails(lambda: "a".join(1, 2))  # expect: TypeError: str.join() takes exactly one argument (2 given)
fails(lambda: "a".isalpha(1))  # expect: TypeError: str.isalpha() takes no arguments (1 given)
fails(lambda: "a".appendd)  # expect: AttributeError: 'str' object has no attribute 'appendd'
def set_attribute(): "a".x = 1
fails(set_attribute)
# expect: AttributeError: 'str' object has no attribute 'x' and no __dict__ for setting new attributes
fails(lambda: "a"())  # expect: TypeError: 'str' object is not callable
fails(lambda: str.nope)  # expect: AttributeError: type object 'str' has no attribute 'nope'
