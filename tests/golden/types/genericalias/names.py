kind = type(list[int])
print(kind.__name__, kind.__module__, kind.__bases__, kind.__qualname__)
# expect: GenericAlias types (<class 'object'>,) GenericAlias
print(*sorted(name for name in vars(kind) if not name.startswith("__")))
# expect:
print(*sorted(name for name in vars(kind) if name.startswith("__") and name != "__getattribute__"))
# expect: __args__ __call__ __dir__ __doc__ __eq__ __ge__ __getitem__ __gt__ __hash__ __instancecheck__ __iter__ __le__ __lt__ __mro_entries__ __ne__ __new__ __or__ __origin__ __parameters__ __reduce__ __repr__ __ror__ __subclasscheck__ __typing_unpacked_tuple_args__ __unpacked__
