def show(text):
    try:
        print(ascii(eval(text)))
    except Exception as error:
        print(type(error).__name__ + ":", ascii(str(error))[1:-1])


show('"{:{:{}}}".format(1,2,3)')  # expect: ValueError: Max string recursion exceeded
show('"{:d}".format("a")')  # expect: ValueError: Unknown format code 'd' for object of type 'str'
show('"{:+}".format("a")')  # expect: ValueError: Sign not allowed in string format specifier
show('"{: }".format("a")')  # expect: ValueError: Space not allowed in string format specifier
show('"{:#}".format("a")')
# expect: ValueError: Alternate form (#) not allowed in string format specifier
show('"{:=5}".format("a")')  # expect: ValueError: '=' alignment not allowed in string format specifier
show('"{:05}".format("a")')  # expect: 'a0000'
show('"{:,}".format("a")')  # expect: ValueError: Cannot specify ',' with 's'.
show('"{:_}".format("a")')  # expect: ValueError: Cannot specify '_' with 's'.
show('"{:.2}".format("abc")')  # expect: 'ab'
show('"{:.}".format("a")')  # expect: ValueError: Format specifier missing precision
show('"{:5x}".format("a")')  # expect: ValueError: Unknown format code 'x' for object of type 'str'
show('"{:5xx}".format("a")')  # expect: ValueError: Invalid format specifier '5xx' for object of type 'str'
show('"{:z}".format("a")')  # expect: ValueError: Negative zero coercion (z) not allowed in string format specifier
show('"{:,s}".format("a")')  # expect: ValueError: Cannot specify ',' with 's'.
show('"{:_s}".format("a")')  # expect: ValueError: Cannot specify '_' with 's'.
show('"{:,,}".format("a")')  # expect: ValueError: Cannot specify ',' with ','.
show('"{:,_}".format("a")')  # expect: ValueError: Cannot specify both ',' and '_'.
show('"{:_,}".format("a")')  # expect: ValueError: Cannot specify both ',' and '_'.
show('"{:99999999999999999999}".format("a")')  # expect: ValueError: Too many decimal digits in format string
show('"{:.99999999999999999999}".format("a")')  # expect: ValueError: Too many decimal digits in format string
show('"{99999999999999999999999}".format(1)')  # expect: ValueError: Too many decimal digits in format string
show('"{-1}".format(1)')  # expect: KeyError: '-1'
show('"{0[-1]}".format([1])')  # expect: TypeError: list indices must be integers or slices, not str
show('"{0.real}".format(1)')  # expect: '1'
show('"{[0]}".format([1])')  # expect: '1'
show('"{.real}".format(5)')  # expect: '5'
show('"{!r:>5}".format("a")')  # expect: "  'a'"
show('"{!s}".format(1)')  # expect: '1'
show('"{!a}".format("é")')  # expect: "'\\xe9'"
show('"a".format(**{"b":1})')  # expect: 'a'
show('"{:x<5}".format("a")')  # expect: 'axxxx'
show('"{:\\x00<5}".format("a")')  # expect: 'a\x00\x00\x00\x00'
show('"{:5.1s}".format("abc")')  # expect: 'a    '
show('format("a",1)')  # expect: TypeError: format() argument 2 must be str, not int
show('"a".__format__(1)')  # expect: TypeError: __format__() argument must be str, not int
show('"a".isascii(1)')  # expect: TypeError: str.isascii() takes no arguments (1 given)
show('str.upper()')  # expect: TypeError: unbound method str.upper() needs an argument
show('str.upper(1)')  # expect: TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
show('"a".upper(1)')  # expect: TypeError: str.upper() takes no arguments (1 given)
show('str.__len__(1)')  # expect: TypeError: descriptor '__len__' requires a 'str' object but received a 'int'
show('"a".__getitem__()')  # expect: TypeError: expected 1 argument, got 0
show('"a".__iter__(1)')  # expect: TypeError: expected 0 arguments, got 1
show('"a".title(x=1)')  # expect: TypeError: str.title() takes no keyword arguments
show('"x".split(1,2,3)')  # expect: TypeError: split() takes at most 2 arguments (3 given)
show('"x".split(foo=1)')  # expect: TypeError: split() got an unexpected keyword argument 'foo'
show('str(1,2,3,4)')  # expect: TypeError: str expected at most 3 arguments, got 4
show('str(encoding="a")')  # expect: ''
show('str("a",errors="x")')  # expect: TypeError: decoding str is not supported
show('str(1,"a")')  # expect: TypeError: decoding to str: need a bytes-like object, int found
show('str(b"a",1)')  # expect: TypeError: str() argument 'encoding' must be str, not int
show('str(object=1,encoding=2)')  # expect: TypeError: str() argument 'encoding' must be str, not int
show('str(b"a",encoding=2)')  # expect: TypeError: str() argument 'encoding' must be str, not int
show('"a" < 1')  # expect: TypeError: '<' not supported between instances of 'str' and 'int'
show('"a".__lt__(1)')  # expect: NotImplemented
show('"abc"["a":]')  # expect: TypeError: slice indices must be integers or None or have an __index__ method
show('"abc"[1.5:]')  # expect: TypeError: slice indices must be integers or None or have an __index__ method
show('"a".__mod__(())')  # expect: 'a'
show('"%d"%()')  # expect: TypeError: not enough arguments for format string
show('"{:}".format("q")')  # expect: 'q'
show('"{0!s:}".format("q")')  # expect: 'q'
show('"{a.b[c]}".format(a=1)')  # expect: AttributeError: 'int' object has no attribute 'b'
show('"{:{x}}".format(1,x=5)')  # expect: '    1'
show('"{!r:{x}}".format("1",x=5)')  # expect: "'1'  "
show('"a{{b}}c".format()')  # expect: 'a{b}c'
show('"{{}".format()')  # expect: ValueError: Single '}' encountered in format string
show('"{}}".format(1)')  # expect: ValueError: Single '}' encountered in format string
show('"{:}}".format(1)')  # expect: ValueError: Single '}' encountered in format string
show('"{0:{1}{2}}".format("a",">",5)')  # expect: '    a'
show('"{ 0}".format(1)')  # expect: KeyError: ' 0'
show('"{0 }".format(1)')  # expect: KeyError: '0 '
show('"{a b}".format(**{"a b":1})')  # expect: '1'
show('"{:{}}".format(1)')  # expect: IndexError: Replacement index 1 out of range for positional args tuple
show('"{:{}} {}".format(1,2,3)')  # expect: ' 1 3'
show('"{0:{}}".format(1,2)')
# expect: ValueError: cannot switch from manual field specification to automatic field numbering
show('"{!:}".format(1)')  # expect: ValueError: Unknown conversion specifier :
show('"{!rr}".format(1)')  # expect: ValueError: expected ':' after conversion specifier
show('"{0:!r}".format(1)')  # expect: ValueError: Invalid format specifier '!r' for object of type 'int'
show('"{0[0][1].real}".format([[1,2]])')  # expect: '2'
show('"{0[0]].x}".format([1])')  # expect: ValueError: Only '.' or '[' may follow ']' in format field specifier
show('"{0..x}".format(1)')  # expect: ValueError: Empty attribute in format string
show('"{٣}".format(1,2,3,4)')  # expect: '4'
show('"a".format_map({"a":1})')  # expect: 'a'
show('"{a}".format_map({})')  # expect: KeyError: 'a'
show('"{}".format_map({})')  # expect: ValueError: Format string contains positional fields
show('"{0}".format_map({0:1})')  # expect: ValueError: Format string contains positional fields
show('"{0}".format_map([1])')  # expect: ValueError: Format string contains positional fields
