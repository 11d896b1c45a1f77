kind = str
print(kind.__name__, kind.__module__, kind.__bases__, kind.__qualname__)  # expect: str builtins (<class 'object'>,) str
print(*sorted(name for name in vars(kind) if not name.startswith("__")))
# expect: capitalize casefold center count encode endswith expandtabs find format format_map index isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join ljust lower lstrip maketrans partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill
print(*sorted(name for name in vars(kind) if name.startswith("__") and name != "__getattribute__"))
# expect: __add__ __contains__ __doc__ __eq__ __format__ __ge__ __getitem__ __getnewargs__ __gt__ __hash__ __iter__ __le__ __len__ __lt__ __mod__ __mul__ __ne__ __new__ __repr__ __rmod__ __rmul__ __sizeof__ __str__
