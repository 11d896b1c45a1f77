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


show('bytearray("a")')  # expect: TypeError: string argument without an encoding
show('bytearray([1,256])')  # expect: ValueError: byte must be in range(0, 256)
show('bytearray(["a"])')  # expect: TypeError: 'str' object cannot be interpreted as an integer
show('bytearray(1.5)')  # expect: TypeError: cannot convert 'float' object to bytearray
show('bytearray(-1)')  # expect: ValueError: negative count
show('bytearray(None)')  # expect: TypeError: cannot convert 'NoneType' object to bytearray
show('bytearray("a",1)')  # expect: TypeError: bytearray() argument 'encoding' must be str, not int
show('bytearray(b"a","ascii")')  # expect: TypeError: encoding without a string argument
show('bytearray(foo=1)')  # expect: TypeError: bytearray() got an unexpected keyword argument 'foo'
show('bytearray(b"a")+"x"')  # expect: TypeError: can't concat str to bytearray
show('bytearray(b"a")+b"x"')  # expect: bytearray(b'ax')
show('bytearray(b"a")[1]')  # expect: IndexError: bytearray index out of range
show('bytearray(b"a")["x"]')  # expect: TypeError: bytearray indices must be integers or slices, not str
show('bytearray(b"abc").index(b"z")')  # expect: ValueError: subsection not found
show('bytearray(b"abc").partition(b"b")')  # expect: (bytearray(b'a'), bytearray(b'b'), bytearray(b'c'))
show('bytearray(b"abc").endswith("a")')
# expect: TypeError: endswith first arg must be bytes or a tuple of bytes, not str
show('bytearray(b"abc").endswith((b"x","b"))')  # expect: TypeError: a bytes-like object is required, not 'str'
show('bytearray(b",").join([b"a","b"])')  # expect: TypeError: sequence item 1: expected a bytes-like object, str found
show('bytearray(b",").join([b"a",b"b"])')  # expect: bytearray(b'a,b')
show('bytearray(b" a ").strip()')  # expect: bytearray(b'a')
show('bytearray.fromhex("6162")')  # expect: bytearray(b'ab')
show('bytearray(b"a") == memoryview(b"a")')  # expect: True
show('bytearray(b"a").append(256)')  # expect: ValueError: byte must be in range(0, 256)
show('bytearray(b"a").append("x")')  # expect: TypeError: 'str' object cannot be interpreted as an integer
show('bytearray(b"a").append(b"x")')  # expect: TypeError: 'bytes' object cannot be interpreted as an integer
show('bytearray(b"a").extend("x")')  # expect: TypeError: expected iterable of integers; got: 'str'
show('bytearray(b"a").extend([256])')  # expect: ValueError: byte must be in range(0, 256)
show('bytearray(b"a").extend(["x"])')  # expect: TypeError: 'str' object cannot be interpreted as an integer
show('bytearray(b"a").extend(5)')  # expect: TypeError: can't extend bytearray with int
show('bytearray(b"a").extend(None)')  # expect: TypeError: can't extend bytearray with NoneType
show('bytearray(b"a").insert(0,256)')  # expect: ValueError: byte must be in range(0, 256)
show('bytearray(b"a").insert(0,"a")')  # expect: TypeError: 'str' object cannot be interpreted as an integer
show('bytearray(b"a").insert("a",1)')  # expect: TypeError: 'str' object cannot be interpreted as an integer
show('bytearray(b"").pop()')  # expect: IndexError: pop from empty bytearray
show('bytearray(b"a").pop(5)')  # expect: IndexError: pop index out of range
show('bytearray(b"a").pop("x")')  # expect: TypeError: 'str' object cannot be interpreted as an integer
show('bytearray(b"a").remove(5)')  # expect: ValueError: value not found in bytearray
show('bytearray(b"a").remove(256)')  # expect: ValueError: byte must be in range(0, 256)
show('bytearray(b"a").remove("a")')  # expect: TypeError: 'str' object cannot be interpreted as an integer
show('bytearray(b"a").resize(-1)')  # expect: ValueError: Can only resize to positive sizes, got -1
show('bytearray(b"a").resize(3)')  # expect: None
show('bytearray(b"a").__setitem__(0,256)')  # expect: ValueError: byte must be in range(0, 256)
show('bytearray(b"a").__setitem__(0,"a")')  # expect: TypeError: 'str' object cannot be interpreted as an integer
show('bytearray(b"a").__setitem__(5,1)')  # expect: IndexError: bytearray index out of range
show('bytearray(b"a").__setitem__("a",1)')  # expect: TypeError: bytearray indices must be integers or slices, not str
show('bytearray(b"a").__setitem__(slice(0,1),"a")')
# expect: TypeError: can assign only bytes, buffers, or iterables of ints in range(0, 256)
show('bytearray(b"abc").__setitem__(slice(0,1),5)')
# expect: TypeError: can assign only bytes, buffers, or iterables of ints in range(0, 256)
show('bytearray(b"abc").__setitem__(slice(0,3,2),b"x")')
# expect: ValueError: attempt to assign bytes of size 1 to extended slice of size 2
show('bytearray(b"abc").__setitem__(slice(0,1),[256])')  # expect: ValueError: byte must be in range(0, 256)
show('bytearray(b"abc").__delitem__(5)')  # expect: IndexError: bytearray index out of range
show('bytearray(b"abc").__delitem__("a")')  # expect: TypeError: bytearray indices must be integers or slices, not str
show('bytearray(b"abc").__iadd__("x")')  # expect: TypeError: can't concat str to bytearray
show('bytearray(b"abc").__iadd__(5)')  # expect: TypeError: can't concat int to bytearray
show('bytearray(b"abc").__imul__(2)')  # expect: bytearray(b'abcabc')
show('bytearray(b"abc")*2')  # expect: bytearray(b'abcabc')
show('bytearray(b"abc").__reduce_ex__(2)')  # expect: (<class 'bytearray'>, ('abc', 'latin-1'), None)
show('bytearray(b"%s") % b"x"')  # expect: bytearray(b'x')
show('bytearray(b"abc").maketrans(b"a",b"b")==bytes.maketrans(b"a",b"b")')  # expect: True
show('bytearray(b"ab").copy(1)')  # expect: TypeError: bytearray.copy() takes no arguments (1 given)
show('bytearray(5,6)')  # expect: TypeError: bytearray() argument 'encoding' must be str, not int
show('bytearray.__new__(bytearray)')  # expect: bytearray(b'')
show('bytearray(b"x").__init__("a","ascii")')  # expect: None
show('bytearray(range(3))')  # expect: bytearray(b'\x00\x01\x02')
show('bytearray(Buf())')  # expect: bytearray(b'buf')
