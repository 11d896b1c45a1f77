def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(None, repr(None), bool(None), None is None, None == None, None == 0, type(None), type(None)(), hash(None) == hash(None), None.__class__, None.__bool__(), None.__eq__(None), None.__eq__(0), {None: 1}, not None, None or 5)
# expect: None None False True True False <class 'NoneType'> None True <class 'NoneType'> False True NotImplemented {None: 1} True 5
fails(lambda: None.x)  # expect: AttributeError: 'NoneType' object has no attribute 'x'
fails(lambda: None + 1)  # expect: TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'
fails(lambda: None())  # expect: TypeError: 'NoneType' object is not callable
fails(lambda: None[0])  # expect: TypeError: 'NoneType' object is not subscriptable
fails(lambda: len(None))  # expect: TypeError: object of type 'NoneType' has no len()
fails(lambda: iter(None))  # expect: TypeError: 'NoneType' object is not iterable
fails(lambda: None < None)  # expect: TypeError: '<' not supported between instances of 'NoneType' and 'NoneType'
fails(lambda: type(None)(1))  # expect: TypeError: NoneType takes no arguments
fails(lambda: [*None])  # expect: TypeError: Value after * must be an iterable, not NoneType
def attr(): None.x = 1
fails(attr)  # expect: AttributeError: 'NoneType' object has no attribute 'x' and no __dict__ for setting new attributes
fails(lambda: type("N", (type(None),), {}))  # expect: TypeError: type 'NoneType' is not an acceptable base type
def item(): None[0] = 1
fails(item)  # expect: TypeError: 'NoneType' object does not support item assignment
def delete(): del None[0]
fails(delete)  # expect: TypeError: 'NoneType' object does not support item deletion
