def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(NotImplemented, type(NotImplemented), type(NotImplemented)() is NotImplemented, NotImplemented == NotImplemented, (5).__add__("a") is NotImplemented, NotImplemented.__reduce__())
# expect: NotImplemented <class 'NotImplementedType'> True True True NotImplemented
fails(lambda: bool(NotImplemented))  # expect: TypeError: NotImplemented should not be used in a boolean context
fails(lambda: not NotImplemented)  # expect: TypeError: NotImplemented should not be used in a boolean context
fails(lambda: NotImplemented())  # expect: TypeError: 'NotImplementedType' object is not callable
fails(lambda: NotImplemented.x)  # expect: AttributeError: 'NotImplementedType' object has no attribute 'x'
