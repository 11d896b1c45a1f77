class Ix:
    def __index__(self): return 3
class B:
    def __bytes__(self): return b"BB"
class B2:
    def __bytes__(self): return 5
class It:
    def __iter__(self): return iter([1, 2])
class Buf:
    def __buffer__(self, flags): return memoryview(b"buf")


def show(text):
    try:
        print(ascii(eval(text)))
    except Exception as error:
        print(type(error).__name__ + ":", ascii(str(error))[1:-1])


show('bytes("a")')  # expect: TypeError: string argument without an encoding
show('bytes("a","ascii")')  # expect: b'a'
show('bytes("é","ascii","replace")')  # expect: b'?'
show('bytes(b"a","ascii")')  # expect: TypeError: encoding without a string argument
show('bytes(b"a",errors="x")')  # expect: TypeError: errors without a string argument
show('bytes(encoding="x")')  # expect: TypeError: encoding without a string argument
show('bytes(errors="x")')  # expect: TypeError: errors without a string argument
show('bytes(-1)')  # expect: ValueError: negative count
show('bytes(Ix())')  # expect: b'\x00\x00\x00'
show('bytes(1.5)')  # expect: TypeError: cannot convert 'float' object to bytes
show('bytes(None)')  # expect: TypeError: cannot convert 'NoneType' object to bytes
show('bytes([1,256])')  # expect: ValueError: bytes must be in range(0, 256)
show('bytes([1,-1])')  # expect: ValueError: bytes must be in range(0, 256)
show('bytes(["a"])')  # expect: TypeError: 'str' object cannot be interpreted as an integer
show('bytes([1.5])')  # expect: TypeError: 'float' object cannot be interpreted as an integer
show('bytes(B())')  # expect: b'BB'
show('bytes(B2())')  # expect: TypeError: __bytes__ returned non-bytes (type int)
show('bytes(It())')  # expect: b'\x01\x02'
show('bytes(Buf())')  # expect: b'buf'
show('bytes(1,2)')  # expect: TypeError: bytes() argument 'encoding' must be str, not int
show('bytes(1,"a")')  # expect: TypeError: encoding without a string argument
show('bytes("a",1)')  # expect: TypeError: bytes() argument 'encoding' must be str, not int
show('bytes(1,2,3,4)')  # expect: TypeError: bytes() takes at most 3 arguments (4 given)
show('bytes(source=3)')  # expect: b'\x00\x00\x00'
show('bytes(foo=1)')  # expect: TypeError: bytes() got an unexpected keyword argument 'foo'
show('bytes(True)')  # expect: b'\x00'
show('bytes({1:2})')  # expect: b'\x01'
show('b"a"+1')  # expect: TypeError: can't concat int to bytes
show('b"a"+"b"')  # expect: TypeError: can't concat str to bytes
show('b"a".__add__("b")')  # expect: TypeError: can't concat str to bytes
show('1+b"a"')  # expect: TypeError: unsupported operand type(s) for +: 'int' and 'bytes'
show('b"a"+bytearray(b"x")')  # expect: b'ax'
show('b"a"+memoryview(b"x")')  # expect: b'ax'
show('b"a"*"x"')  # expect: TypeError: can't multiply sequence by non-int of type 'str'
show('b"a"*-1')  # expect: b''
show('300 in b"a"')  # expect: ValueError: byte must be in range(0, 256)
show('-1 in b"a"')  # expect: ValueError: byte must be in range(0, 256)
show('"a" in b"a"')  # expect: TypeError: a bytes-like object is required, not 'str'
show('1.5 in b"a"')  # expect: TypeError: a bytes-like object is required, not 'float'
show('None in b"a"')  # expect: TypeError: a bytes-like object is required, not 'NoneType'
show('b"a".__contains__(300)')  # expect: ValueError: byte must be in range(0, 256)
show('b"abc".find(300)')  # expect: ValueError: byte must be in range(0, 256)
show('b"abc".find("a")')  # expect: TypeError: argument should be integer or bytes-like object, not 'str'
show('b"abc".find(97)')  # expect: 0
show('b"abc".find(b"c",1,2)')  # expect: -1
show('b"abc".index(b"z")')  # expect: ValueError: subsection not found
show('b"abc".rindex(b"z")')  # expect: ValueError: subsection not found
show('b"abc".count(98)')  # expect: 1
show('b"abc".count(1.5)')  # expect: TypeError: argument should be integer or bytes-like object, not 'float'
show('b"abc".replace(b"a","x")')  # expect: TypeError: a bytes-like object is required, not 'str'
show('b"abc".replace("a",b"x")')  # expect: TypeError: a bytes-like object is required, not 'str'
show('b"abc".replace(b"a")')  # expect: TypeError: replace expected at least 2 arguments, got 1
show('b"abc".replace(b"a",b"x",1)')  # expect: b'xbc'
show('b"abc".replace(b"a",b"x",count=1)')  # expect: TypeError: bytes.replace() takes no keyword arguments
show('b"abc".replace(b"",b"-")')  # expect: b'-a-b-c-'
show('b"abc".split("a")')  # expect: TypeError: a bytes-like object is required, not 'str'
show('b"a b c".split()')  # expect: [b'a', b'b', b'c']
show('b"abc".split(b"")')  # expect: ValueError: empty separator
show('b"abc".split(1)')  # expect: TypeError: a bytes-like object is required, not 'int'
show('b"abc".rsplit(b"b",1)')  # expect: [b'a', b'c']
show('b"abc".partition(b"")')  # expect: ValueError: empty separator
show('b"abc".partition("b")')  # expect: TypeError: a bytes-like object is required, not 'str'
show('b"abc".rpartition(b"x")')  # expect: (b'', b'', b'abc')
show('b"abc".startswith("a")')  # expect: TypeError: startswith first arg must be bytes or a tuple of bytes, not str
show('b"abc".startswith((b"a","b"))')  # expect: True
show('b"abc".startswith((b"x","b"))')  # expect: TypeError: a bytes-like object is required, not 'str'
show('b"abc".startswith(1)')  # expect: TypeError: startswith first arg must be bytes or a tuple of bytes, not int
show('b",".join([b"a","b"])')  # expect: TypeError: sequence item 1: expected a bytes-like object, str found
show('b",".join([b"a",1])')  # expect: TypeError: sequence item 1: expected a bytes-like object, int found
show('b",".join(5)')  # expect: TypeError: can only join an iterable
show('b",".join([b"a",bytearray(b"b"),memoryview(b"c")])')  # expect: b'a,b,c'
show('b"abc".strip("a")')  # expect: TypeError: a bytes-like object is required, not 'str'
show('b"abc".strip(1)')  # expect: TypeError: a bytes-like object is required, not 'int'
show('b"abc".strip(b"a")')  # expect: b'bc'
show('b"abc".translate(b"x")')  # expect: ValueError: translation table must be 256 characters long
show('b"abc".translate("x")')  # expect: TypeError: a bytes-like object is required, not 'str'
show('b"abc".translate(None)')  # expect: b'abc'
show('b"abc".translate(None,b"b")')  # expect: b'ac'
show('b"abc".translate(None,delete=b"b")')  # expect: b'ac'
show('b"abc".translate(None,"b")')  # expect: TypeError: a bytes-like object is required, not 'str'
show('b"abc".translate(1)')  # expect: TypeError: a bytes-like object is required, not 'int'
show('bytes.maketrans(b"a",b"bc")')  # expect: ValueError: maketrans arguments must have same length
show('bytes.maketrans(b"a","b")')  # expect: TypeError: a bytes-like object is required, not 'str'
show('bytes.maketrans("a","b")')  # expect: TypeError: a bytes-like object is required, not 'str'
show('b"abc".center(6,"x")')  # expect: TypeError: center() argument 2 must be a byte string of length 1, not str
show('b"abc".center(6,b"xx")')
# expect: TypeError: center(): argument 2 must be a byte string of length 1, not a bytes object of length 2
show('b"abc".center(6,bytearray(b"x"))')  # expect: b'xabcxx'
show('b"abc".ljust("x")')  # expect: TypeError: 'str' object cannot be interpreted as an integer
show('b"abc".zfill(5)')  # expect: b'00abc'
show('b"-5".zfill(5)')  # expect: b'-0005'
show('b"a\\tb".expandtabs(4)')  # expect: b'a   b'
show('b"abc".hex()')  # expect: '616263'
show('b"abc".hex(":")')  # expect: '61:62:63'
show('b"abc".hex(":",2)')  # expect: '61:6263'
show('b"abc".hex(":",-2)')  # expect: '6162:63'
show('b"abc".hex("::")')  # expect: ValueError: sep must be length 1.
show('b"abc".hex("é")')  # expect: ValueError: sep must be ASCII.
show('b"abc".hex(b":")')  # expect: '61:62:63'
show('b"abc".hex(1)')  # expect: TypeError: object of type 'int' has no len()
show('b"abc".hex(":","x")')  # expect: TypeError: 'str' object cannot be interpreted as an integer
show('b"abc".hex(bytes_per_sep=2)')  # expect: '616263'
show('bytes.fromhex("61 62")')  # expect: b'ab'
show('bytes.fromhex("6")')  # expect: ValueError: fromhex() arg must contain an even number of hexadecimal digits
show('bytes.fromhex("6 1")')  # expect: ValueError: non-hexadecimal number found in fromhex() arg at position 1
show('bytes.fromhex("zz")')  # expect: ValueError: non-hexadecimal number found in fromhex() arg at position 0
show('bytes.fromhex("é")')  # expect: ValueError: non-hexadecimal number found in fromhex() arg at position 0
show('bytes.fromhex("6162x")')  # expect: ValueError: non-hexadecimal number found in fromhex() arg at position 4
show('bytes.fromhex("616")')  # expect: ValueError: fromhex() arg must contain an even number of hexadecimal digits
show('bytes.fromhex(b"6162")')  # expect: b'ab'
show('bytes.fromhex(5)')  # expect: TypeError: fromhex() argument must be str or bytes-like, not int
show('b"abc".decode("nope")')  # expect: LookupError: unknown encoding: nope
show('b"abc".decode(1)')  # expect: TypeError: decode() argument 'encoding' must be str, not int
show('b"abc".decode(errors=1)')  # expect: TypeError: decode() argument 'errors' must be str, not int
show('b"abc".removeprefix("a")')  # expect: TypeError: a bytes-like object is required, not 'str'
show('b"abc".removeprefix(b"a")')  # expect: b'bc'
show('b"abc".removesuffix(1)')  # expect: TypeError: a bytes-like object is required, not 'int'
show('b"a".splitlines(1,2)')  # expect: TypeError: splitlines() takes at most 1 argument (2 given)
show('b"a\\nb\\r\\nc\\x0bd".splitlines(True)')  # expect: [b'a\n', b'b\r\n', b'c\x0bd']
show('b"abc" < "a"')  # expect: TypeError: '<' not supported between instances of 'bytes' and 'str'
show('b"a" == "a"')  # expect: False
show('b"a" == bytearray(b"a")')  # expect: True
show('b"a" == memoryview(b"a")')  # expect: True
show('b"a" < bytearray(b"b")')  # expect: True
show('b"a" < memoryview(b"b")')  # expect: TypeError: '<' not supported between instances of 'bytes' and 'memoryview'
show('memoryview(b"a") < b"b"')  # expect: TypeError: '<' not supported between instances of 'memoryview' and 'bytes'
show('hash(bytearray(b""))')  # expect: TypeError: unhashable type: 'bytearray'
show('b"abc".__getnewargs__()')  # expect: (b'abc',)
show('b"abc".__bytes__()')  # expect: b'abc'
show('repr(bytearray(b"a\'b"))')  # expect: 'bytearray(b"a\\\'b")'
show('b"%d" % "x"')  # expect: TypeError: %d format: a real number is required, not str
show('b"A".lower() , b"a".upper(), b"aB".swapcase(), b"hello world".title(), b"aBC".capitalize()')
# expect: (b'a', b'A', b'Ab', b'Hello World', b'Abc')
show('b"a".isalnum(), b"".isascii(), b"a1".isalpha(), b"1".isdigit(), b" ".isspace(), b"Ab C".istitle()')
# expect: (True, True, False, True, True, True)
show('b"abc".split(sep=b"b",maxsplit=0)')  # expect: [b'abc']
show('b"abc".__mod__(1)')  # expect: TypeError: not all arguments converted during bytes formatting
show('b"abc".lower(1)')  # expect: TypeError: bytes.lower() takes no arguments (1 given)
show('b"abc".find()')  # expect: TypeError: find expected at least 1 argument, got 0
show('b"abc".join()')  # expect: TypeError: bytes.join() takes exactly one argument (0 given)
show('b"ab".__lt__(1)')  # expect: NotImplemented
show('b"abc"[::-1], b"abc"[::2]')  # expect: (b'cba', b'ac')
show('b"ab".isascii(1)')  # expect: TypeError: bytes.isascii() takes no arguments (1 given)
show('bytes.fromhex()')  # expect: TypeError: bytes.fromhex() takes exactly one argument (0 given)
show('b"abc".hex(sep=":")')  # expect: '61:62:63'
show('bytes.__new__(int)')  # expect: TypeError: bytes.__new__(int): int is not a subtype of bytes
show('bytes.__new__()')  # expect: TypeError: bytes.__new__(): not enough arguments
show('bytes(memoryview(b"abcd")[::2])')  # expect: b'ac'
show('b"".join([Buf()])')  # expect: b'buf'
show('b"ab" in Buf()')  # expect: TypeError: argument of type 'Buf' is not a container or iterable
show('str(Buf(),"ascii")')  # expect: 'buf'
show('b"abc".find(Buf())')  # expect: -1
