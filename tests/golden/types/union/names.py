kind = type(int | str)
print(kind.__name__, kind.__module__, kind.__bases__, kind.__qualname__)
# expect: Union typing (<class 'object'>,) Union
print(*sorted(name for name in vars(kind) if not name.startswith("__")))
# expect:
print(*sorted(name for name in vars(kind) if name.startswith("__") and name != "__getattribute__"))
# expect: __args__ __class_getitem__ __doc__ __eq__ __ge__ __getitem__ __gt__ __hash__ __le__ __lt__ __mro_entries__ __name__ __ne__ __or__ __origin__ __parameters__ __qualname__ __repr__ __ror__
