def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print({"a": 1} == {"a": 1.0}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {} == {}, {1: 2} != {1: 3}, {1: {2: 3}} == {1: {2: 3}}, {} == [], {"a": 1} == {"a": 1, "b": 2})
# expect: True True True True True False False
fails(lambda: {} < {})  # expect: TypeError: '<' not supported between instances of 'dict' and 'dict'
fails(lambda: {} >= {})  # expect: TypeError: '>=' not supported between instances of 'dict' and 'dict'
fails(lambda: hash({}))  # expect: TypeError: unhashable type: 'dict'
fails(lambda: {} + {})  # expect: TypeError: unsupported operand type(s) for +: 'dict' and 'dict'
