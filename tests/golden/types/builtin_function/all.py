def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(len, [].append.__name__, len.__name__, len.__qualname__, len.__module__, len.__self__.__name__, type(len), type([].append), "a".upper.__self__, [].append.__qualname__, str.upper, int.__add__, (1).__add__.__name__, type(str.upper), type(int.__add__), type((1).__add__), dict.fromkeys.__self__)
# expect: <built-in function len> append len len builtins builtins <class 'builtin_function_or_method'> <class 'builtin_function_or_method'> a list.append <method 'upper' of 'str' objects> <slot wrapper '__add__' of 'int' objects> __add__ <class 'method_descriptor'> <class 'wrapper_descriptor'> <class 'method-wrapper'> <class 'dict'>
print(str.upper.__name__, str.upper.__objclass__, str.upper("x"), int.__add__(1, 2), str.join.__qualname__, print, len == len, [].append == [].append, repr(str.upper.__get__("a"))[:32])
# expect: upper <class 'str'> X 3 str.join <built-in function print> True False <built-in method upper of str ob
fails(lambda: len())  # expect: TypeError: len() takes exactly one argument (0 given)
fails(lambda: len(1, 2))  # expect: TypeError: len() takes exactly one argument (2 given)
fails(lambda: len(x=1))  # expect: TypeError: len() takes no keyword arguments
fails(lambda: abs())  # expect: TypeError: abs() takes exactly one argument (0 given)
fails(lambda: [].append(x=1))  # expect: TypeError: list.append() takes no keyword arguments
fails(lambda: str.upper())  # expect: TypeError: unbound method str.upper() needs an argument
fails(lambda: str.upper(5))  # expect: TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
fails(lambda: list.append([]))  # expect: TypeError: list.append() takes exactly one argument (0 given)
fails(lambda: ord("ab", "c"))  # expect: TypeError: ord() takes exactly one argument (2 given)
fails(lambda: isinstance(1))  # expect: TypeError: isinstance expected 2 arguments, got 1
fails(lambda: isinstance(1, 2, 3))  # expect: TypeError: isinstance expected 2 arguments, got 3
fails(lambda: sorted())  # expect: TypeError: sorted expected 1 argument, got 0
fails(lambda: sorted([1], 5))  # expect: TypeError: sorted expected 1 argument, got 2
fails(lambda: print(x=1))  # expect: TypeError: print() got an unexpected keyword argument 'x'
fails(lambda: len.nope)  # expect: AttributeError: 'builtin_function_or_method' object has no attribute 'nope'
def attr(): len.x = 1
fails(attr)
# expect: AttributeError: 'builtin_function_or_method' object has no attribute 'x' and no __dict__ for setting new attributes
