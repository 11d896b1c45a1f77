kind = type(len)
print(kind.__name__, kind.__module__, kind.__bases__, kind.__qualname__)
# expect: builtin_function_or_method builtins (<class 'object'>,) builtin_function_or_method
print(*sorted(name for name in vars(kind) if not name.startswith("__")))
# expect:
print(*sorted(name for name in vars(kind) if name.startswith("__") and name != "__getattribute__"))
# expect: __call__ __doc__ __eq__ __ge__ __gt__ __hash__ __le__ __lt__ __module__ __name__ __ne__ __qualname__ __reduce__ __repr__ __self__ __text_signature__
