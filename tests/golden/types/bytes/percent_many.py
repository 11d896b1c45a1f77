class D(dict):
    def __missing__(self, k): return "M" + k
class I:
    def __index__(self): return 7
class N:
    def __int__(self): return 9
class F:
    def __float__(self): return 2.5


def show(text):
    try:
        print(ascii(eval(text)))
    except Exception as error:
        print(type(error).__name__ + ":", ascii(str(error))[1:-1])


show('b"%d"%1')  # expect: b'1'
show('b"%s"%"a"')
# expect: TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'str'
show('b"%s"%b"x"')  # expect: b'x'
show('b"%b"%bytearray(b"q")')  # expect: b'q'
show('b"%a"%"é"')  # expect: b"'\\xe9'"
show('b"%r"%"é"')  # expect: b"'\\xe9'"
show('b"%c"%97')  # expect: b'a'
show('b"%c"%b"x"')  # expect: b'x'
show('b"%c"%256')  # expect: OverflowError: %c arg not in range(256)
show('b"%c"%b"xy"')
# expect: TypeError: %c requires an integer in range(256) or a single byte, not a bytes object of length 2
show('b"%c"%"a"')  # expect: TypeError: %c requires an integer in range(256) or a single byte, not str
show('b"%(a)d"%{b"a":3}')  # expect: b'3'
show('b"%(a)d"%{"a":3}')  # expect: KeyError: b'a'
show('b"%s"%1')  # expect: TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'int'
show('b"%5s|"%b"x"')  # expect: b'    x|'
show('b"%.1s|"%b"xyz"')  # expect: b'x|'
show('b"%f"%1.5')  # expect: b'1.500000'
show('b"%x"%255')  # expect: b'ff'
show('b"%s"%(b"a",b"b")')  # expect: TypeError: not all arguments converted during bytes formatting
show('b"%y"%1')  # expect: ValueError: unsupported format character 'y' (0x79) at index 1
show('b"%"%1')  # expect: ValueError: incomplete format
show('b"%d"%"a"')  # expect: TypeError: %d format: a real number is required, not str
show('b"%x"%1.5')  # expect: TypeError: %x format: an integer is required, not float
show('b"%f"%"a"')  # expect: TypeError: float argument required, not str
show('bytearray(b"%d")%1')  # expect: bytearray(b'1')
show('b"%s %s"%(b"a",)')  # expect: TypeError: not enough arguments for format string
show('b"a"%1')  # expect: TypeError: not all arguments converted during bytes formatting
show('b"%*d"%("a",1)')  # expect: TypeError: * wants int
show('b"%.2a"%"abc"')  # expect: b"'a"
show('b"%s"%memoryview(b"abc")')  # expect: b'abc'
show('b"%5c|"%97')  # expect: b'    a|'
