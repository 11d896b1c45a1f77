class A:
    """Doc."""
    x: int = 1
    def f(self): pass
for t in (int, A, type, object, bool):
    print(t.__name__, t.__qualname__, t.__module__, t.__bases__, t.__base__, t.__mro__, t.__flags__ & (1 << 10) != 0, t.__itemsize__ >= 0, t.__dictoffset__ != 0 if t is A else "")
# expect: int int builtins (<class 'object'>,) <class 'object'> (<class 'int'>, <class 'object'>) True True 
# expect: A A __main__ (<class 'object'>,) <class 'object'> (<class '__main__.A'>, <class 'object'>) True True True
# expect: type type builtins (<class 'object'>,) <class 'object'> (<class 'type'>, <class 'object'>) True True 
# expect: object object builtins () None (<class 'object'>,) True True 
# expect: bool bool builtins (<class 'int'>,) <class 'int'> (<class 'bool'>, <class 'int'>, <class 'object'>) False True 
print(A.__doc__, A.__dict__.keys() >= {"__module__", "__doc__", "x", "f", "__dict__", "__weakref__"}, sorted(k for k in A.__dict__), sorted(A().__dict__), A.__annotations__, A.__firstlineno__, A.__static_attributes__)
# expect: Doc. True ['__annotate_func__', '__dict__', '__doc__', '__firstlineno__', '__module__', '__static_attributes__', '__weakref__', 'f', 'x'] [] {'x': <class 'int'>} 1 ()
