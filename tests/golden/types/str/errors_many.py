def show(text):
    try:
        print(ascii(eval(text)))
    except Exception as error:
        print(type(error).__name__ + ":", ascii(str(error))[1:-1])


show('str.find("a",1)')  # expect: TypeError: find() argument 1 must be str, not int
show('"a".find("b","c")')  # expect: TypeError: slice indices must be integers or None or have an __index__ method
show('"a".join([1])')  # expect: TypeError: sequence item 0: expected str instance, int found
show('"a".join(5)')  # expect: TypeError: can only join an iterable
show('"a".join(["a",None])')  # expect: TypeError: sequence item 1: expected str instance, NoneType found
show('"a".replace("a")')  # expect: TypeError: replace() takes at least 2 positional arguments (1 given)
show('"a".replace("a",1)')  # expect: TypeError: replace() argument 2 must be str, not int
show('"a".replace(1,"b")')  # expect: TypeError: replace() argument 1 must be str, not int
show('"a".replace("a","b",count="x")')  # expect: TypeError: 'str' object cannot be interpreted as an integer
show('"a".replace("a","b",2,3)')  # expect: TypeError: replace() takes at most 3 arguments (4 given)
show('"a".split("")')  # expect: ValueError: empty separator
show('"a".split(1)')  # expect: TypeError: must be str or None, not int
show('"a".split(sep="a",maxsplit="b")')  # expect: TypeError: 'str' object cannot be interpreted as an integer
show('"a".partition("")')  # expect: ValueError: empty separator
show('"a".partition(1)')  # expect: TypeError: must be str, not int
show('"a".rpartition("")')  # expect: ValueError: empty separator
show('"a".startswith(1)')  # expect: TypeError: startswith first arg must be str or a tuple of str, not int
show('"a".startswith(("a",1))')  # expect: True
show('"a".startswith(("b",1))')  # expect: TypeError: tuple for startswith must only contain str, not int
show('"a".endswith(1)')  # expect: TypeError: endswith first arg must be str or a tuple of str, not int
show('"a".removeprefix(1)')  # expect: TypeError: removeprefix() argument must be str, not int
show('"a".strip(1)')  # expect: TypeError: strip arg must be None or str
show('"a".lstrip(1)')  # expect: TypeError: lstrip arg must be None or str
show('"a".translate(1)')  # expect: TypeError: 'int' object is not subscriptable
show('"a".translate({97:-1})')  # expect: ValueError: character mapping must be in range(0x110000)
show('"a".translate({97:0x110000})')  # expect: ValueError: character mapping must be in range(0x110000)
show('"a".translate({97:1.5})')  # expect: TypeError: character mapping must return integer, None or str
show('"a".translate({97:"xyz"})')  # expect: 'xyz'
show('str.maketrans(1)')  # expect: TypeError: if you give only one argument to maketrans it must be a dict
show('str.maketrans({"ab":1})')  # expect: ValueError: string keys in translate table must be of length 1
show('str.maketrans({1.5:1})')  # expect: TypeError: keys in translate table must be strings or integers
show('str.maketrans("a","bc")')  # expect: ValueError: the first two maketrans arguments must have equal length
show('str.maketrans("a",1)')  # expect: TypeError: maketrans() argument 2 must be str, not int
show('str.maketrans("ab","cd",1)')  # expect: TypeError: maketrans() argument 3 must be str, not int
show('str.maketrans(1,"a")')
# expect: TypeError: first maketrans argument must be a string if there is a second argument
show('"a".expandtabs("x")')  # expect: TypeError: 'str' object cannot be interpreted as an integer
show('"a".zfill("x")')  # expect: TypeError: 'str' object cannot be interpreted as an integer
show('"a".center(3,"ab")')  # expect: TypeError: The fill character must be exactly one character long
show('"a".ljust(3,1)')  # expect: TypeError: The fill character must be a unicode character, not int
show('"a"+1')  # expect: TypeError: can only concatenate str (not "int") to str
show('"a".__add__(1)')  # expect: TypeError: can only concatenate str (not "int") to str
show('1+"a"')  # expect: TypeError: unsupported operand type(s) for +: 'int' and 'str'
show('"a"*"b"')  # expect: TypeError: can't multiply sequence by non-int of type 'str'
show('"a"*1.5')  # expect: TypeError: can't multiply sequence by non-int of type 'float'
show('1 in "a"')  # expect: TypeError: 'in <string>' requires string as left operand, not int
show('"a".__contains__(1)')  # expect: TypeError: 'in <string>' requires string as left operand, not int
show('"a".index("b")')  # expect: ValueError: substring not found
show('"a".rindex("b")')  # expect: ValueError: substring not found
show('"a".index(1)')  # expect: TypeError: index() argument 1 must be str, not int
show('"a".rfind(1)')  # expect: TypeError: rfind() argument 1 must be str, not int
show('"a".count(1)')  # expect: TypeError: count() argument 1 must be str, not int
show('"a".splitlines(1,2)')  # expect: TypeError: splitlines() takes at most 1 argument (2 given)
show('"a".splitlines(keepends="x")')  # expect: ['a']
show('"a\\nb".splitlines(keepends="x")')  # expect: ['a\n', 'b']
show('"a".encode("utf-8",1)')  # expect: TypeError: encode() argument 'errors' must be str, not int
show('"a".encode(1)')  # expect: TypeError: encode() argument 'encoding' must be str, not int
show('"a".encode("a\\0")')  # expect: ValueError: embedded null character
show('str(b"a","a\\0")')  # expect: ValueError: embedded null character
show('"a".format_map(1)')  # expect: 'a'
show('"{}".format()')  # expect: IndexError: Replacement index 0 out of range for positional args tuple
show('"{0}{}".format(1,2)')
# expect: ValueError: cannot switch from manual field specification to automatic field numbering
show('"{}{0}".format(1,2)')
# expect: ValueError: cannot switch from automatic field numbering to manual field specification
show('"{".format()')  # expect: ValueError: Single '{' encountered in format string
show('"}".format()')  # expect: ValueError: Single '}' encountered in format string
show('"{!x}".format(1)')  # expect: ValueError: Unknown conversion specifier x
show('"{!}".format(1)')  # expect: ValueError: unmatched '{' in format spec
show('"{!r".format(1)')  # expect: ValueError: unmatched '{' in format spec
show('"{0.}".format(1)')  # expect: ValueError: Empty attribute in format string
show('"{0[}".format(1)')  # expect: ValueError: expected '}' before end of string
show('"{0[]}".format(1)')  # expect: ValueError: Empty attribute in format string
show('"{0[a}".format(1)')  # expect: ValueError: expected '}' before end of string
show('"{0[a]b}".format({"a":1})')  # expect: ValueError: Only '.' or '[' may follow ']' in format field specifier
show('"{a}".format()')  # expect: KeyError: 'a'
show('"{0!rx}".format(1)')  # expect: ValueError: expected ':' after conversion specifier
show('"{:{}}".format(1,"{")')  # expect: ValueError: Unknown format code '{' for object of type 'int'
