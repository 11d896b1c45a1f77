s = "abc"
for code in (
    's.upper(1)',
    's.lower(x=1)',
    's.split(1)',
    "s.split('a', 'b')",
    's.join()',
    's.join(1)',
    's.join([1])',
    "s.replace('a')",
    's.replace(1, 2)',
    's.find()',
    's.find(1)',
    's.count()',
    "s.index('z')",
    's.center()',
    "s.center('a')",
    "s.ljust(5, 'ab')",
    's.zfill()',
    's.startswith()',
    's.startswith(1)',
    's.endswith([])',
    's.strip(1)',
    's.partition()',
    "s.partition('')",
    's.translate()',
    's.encode(1)',
    "s.encode('nope')",
    "s.expandtabs('a')",
    's.splitlines(1, 2)',
    's.format_map()',
    's.removeprefix(1)',
    's.casefold(1)',
    's.isalpha(1)',
    's.title(1)',
    "s.rsplit('')",
    "s.rindex('q')",
    's.swapcase(0)',
    'str.upper(1)',
    "str.join('a')",
    'str.maketrans(1)',
    's.nope()',
    's()',
):
    try: print(code, '->', eval(code))
    except Exception as e: print(code, '->', type(e).__name__ + ':', e)
# expect: s.upper(1) -> TypeError: str.upper() takes no arguments (1 given)
# expect: s.lower(x=1) -> TypeError: str.lower() takes no keyword arguments
# expect: s.split(1) -> TypeError: must be str or None, not int
# expect: s.split('a', 'b') -> TypeError: 'str' object cannot be interpreted as an integer
# expect: s.join() -> TypeError: str.join() takes exactly one argument (0 given)
# expect: s.join(1) -> TypeError: can only join an iterable
# expect: s.join([1]) -> TypeError: sequence item 0: expected str instance, int found
# expect: s.replace('a') -> TypeError: replace() takes at least 2 positional arguments (1 given)
# expect: s.replace(1, 2) -> TypeError: replace() argument 1 must be str, not int
# expect: s.find() -> TypeError: find expected at least 1 argument, got 0
# expect: s.find(1) -> TypeError: find() argument 1 must be str, not int
# expect: s.count() -> TypeError: count expected at least 1 argument, got 0
# expect: s.index('z') -> ValueError: substring not found
# expect: s.center() -> TypeError: center expected at least 1 argument, got 0
# expect: s.center('a') -> TypeError: 'str' object cannot be interpreted as an integer
# expect: s.ljust(5, 'ab') -> TypeError: The fill character must be exactly one character long
# expect: s.zfill() -> TypeError: str.zfill() takes exactly one argument (0 given)
# expect: s.startswith() -> TypeError: startswith expected at least 1 argument, got 0
# expect: s.startswith(1) -> TypeError: startswith first arg must be str or a tuple of str, not int
# expect: s.endswith([]) -> TypeError: endswith first arg must be str or a tuple of str, not list
# expect: s.strip(1) -> TypeError: strip arg must be None or str
# expect: s.partition() -> TypeError: str.partition() takes exactly one argument (0 given)
# expect: s.partition('') -> ValueError: empty separator
# expect: s.translate() -> TypeError: str.translate() takes exactly one argument (0 given)
# expect: s.encode(1) -> TypeError: encode() argument 'encoding' must be str, not int
# expect: s.encode('nope') -> LookupError: unknown encoding: nope
# expect: s.expandtabs('a') -> TypeError: 'str' object cannot be interpreted as an integer
# expect: s.splitlines(1, 2) -> TypeError: splitlines() takes at most 1 argument (2 given)
# expect: s.format_map() -> TypeError: str.format_map() takes exactly one argument (0 given)
# expect: s.removeprefix(1) -> TypeError: removeprefix() argument must be str, not int
# expect: s.casefold(1) -> TypeError: str.casefold() takes no arguments (1 given)
# expect: s.isalpha(1) -> TypeError: str.isalpha() takes no arguments (1 given)
# expect: s.title(1) -> TypeError: str.title() takes no arguments (1 given)
# expect: s.rsplit('') -> ValueError: empty separator
# expect: s.rindex('q') -> ValueError: substring not found
# expect: s.swapcase(0) -> TypeError: str.swapcase() takes no arguments (1 given)
# expect: str.upper(1) -> TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
# expect: str.join('a') -> TypeError: str.join() takes exactly one argument (0 given)
# expect: str.maketrans(1) -> TypeError: if you give only one argument to maketrans it must be a dict
# expect: s.nope() -> AttributeError: 'str' object has no attribute 'nope'
# expect: s() -> TypeError: 'str' object is not callable
