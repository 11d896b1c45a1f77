kind = bytes
print(kind.__name__, kind.__module__, kind.__bases__, kind.__qualname__)
# expect: bytes builtins (<class 'object'>,) bytes
print(*sorted(name for name in vars(kind) if not name.startswith("__")))
# expect: capitalize center count decode endswith expandtabs find fromhex hex index isalnum isalpha isascii isdigit islower isspace istitle isupper join ljust lower lstrip maketrans partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill
print(*sorted(name for name in vars(kind) if name.startswith("__") and name != "__getattribute__"))
# expect: __add__ __buffer__ __bytes__ __contains__ __doc__ __eq__ __ge__ __getitem__ __getnewargs__ __gt__ __hash__ __iter__ __le__ __len__ __lt__ __mod__ __mul__ __ne__ __new__ __repr__ __rmod__ __rmul__ __str__
