kind = type
print(kind.__name__, kind.__module__, kind.__bases__, kind.__qualname__)
# expect: type builtins (<class 'object'>,) type
print(*sorted(name for name in vars(kind) if not name.startswith("__")))  # expect: mro
print(*sorted(name for name in vars(kind) if name.startswith("__") and name != "__getattribute__"))
# expect: __abstractmethods__ __annotate__ __annotations__ __base__ __bases__ __basicsize__ __call__ __delattr__ __dict__ __dictoffset__ __dir__ __doc__ __flags__ __init__ __instancecheck__ __itemsize__ __module__ __mro__ __name__ __new__ __or__ __prepare__ __qualname__ __repr__ __ror__ __setattr__ __sizeof__ __subclasscheck__ __subclasses__ __text_signature__ __type_params__ __weakrefoffset__
