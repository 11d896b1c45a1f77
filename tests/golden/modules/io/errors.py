import io
import os
import tempfile

folder = tempfile.mkdtemp()
os.chdir(folder)
with open("ZZ.txt", "wb") as out:
    out.write(b"hello\nworld\r\nx")


class R(io.RawIOBase):
    def readable(self): return True
    def readinto(self, b): return 99


class R2(io.RawIOBase):
    def readable(self): return True
    def readinto(self, b): return None


class W3(io.RawIOBase):
    def writable(self): return True
    def write(self, b): return 999


def show(text):
    try:
        print(ascii(eval(text)))
    except Exception as error:
        print(type(error).__name__ + ":", ascii(str(error))[1:-1])


show('io.DEFAULT_BUFFER_SIZE')  # expect: 131072
show("io.FileIO('ZZ.txt')")  # expect: <_io.FileIO name='ZZ.txt' mode='rb' closefd=True>
show("io.FileIO('ZZ.txt').mode")  # expect: 'rb'
show("io.FileIO('ZZ.txt','q')")  # expect: ValueError: invalid mode: q
show("io.FileIO('ZZ.txt','rw')")
# expect: ValueError: Must have exactly one of create/read/write/append mode and at most one plus
show("io.FileIO('ZZ.txt','r+w')")
# expect: ValueError: Must have exactly one of create/read/write/append mode and at most one plus
show("io.FileIO('ZZ.txt','+')")
# expect: ValueError: Must have exactly one of create/read/write/append mode and at most one plus
show('io.FileIO(-5)')  # expect: ValueError: negative file descriptor
show('io.FileIO(1.5)')  # expect: TypeError: expected str, bytes or os.PathLike object, not float
show("io.FileIO('ZZ\\0')")  # expect: ValueError: embedded null byte
show("io.FileIO('ZZ.txt').write(b'x')")  # expect: UnsupportedOperation: File not open for writing
show("io.FileIO('ZZ.txt').read(3)")  # expect: b'hel'
show("io.FileIO('ZZ.txt').read('x')")  # expect: TypeError: argument should be integer or None, not 'str'
show("io.FileIO('ZZ.txt').read(None)")  # expect: b'hello\nworld\r\nx'
show("io.FileIO('ZZ.txt').readinto(b'x')")
# expect: TypeError: readinto() argument 1 must be read-write bytes-like object, not bytes
show("io.FileIO('ZZ.txt').seek(1.5)")  # expect: TypeError: 'float' object cannot be interpreted as an integer
show("io.FileIO('ZZ.txt').truncate(3)")  # expect: UnsupportedOperation: File not open for writing
show("io.FileIO('ZZ.txt', opener=lambda p,f: -1)")  # expect: ValueError: opener returned -1
show("io.FileIO('ZZ.txt', opener=lambda p,f: 'a')")  # expect: TypeError: expected integer from opener
show("io.FileIO('ZZ.txt', closefd=False)")  # expect: ValueError: Cannot use closefd=False with file name
show('io.FileIO.__new__(io.FileIO).read()')  # expect: ValueError: I/O operation on closed file
show('repr(io.FileIO.__new__(io.FileIO))')  # expect: '<_io.FileIO [closed]>'
show("open('ZZ.txt','rb')")  # expect: <_io.BufferedReader name='ZZ.txt'>
show("open('ZZ.txt','rb',0)")  # expect: <_io.FileIO name='ZZ.txt' mode='rb' closefd=True>
show("open('ZZ.txt','r+b')")  # expect: <_io.BufferedRandom name='ZZ.txt'>
show("open('ZZ2.txt','wb')")  # expect: <_io.BufferedWriter name='ZZ2.txt'>
show("open('ZZ.txt','q')")  # expect: ValueError: invalid mode: 'q'
show("open('ZZ.txt','rr')")  # expect: ValueError: invalid mode: 'rr'
show("open('ZZ.txt','rw')")  # expect: ValueError: must have exactly one of create/read/write/append mode
show("open('ZZ.txt','')")
# expect: ValueError: Must have exactly one of create/read/write/append mode and at most one plus
show("open('ZZ.txt','tb')")  # expect: ValueError: can't have text and binary mode at once
show("open('ZZ.txt','U')")  # expect: ValueError: invalid mode: 'U'
show("open('ZZ.txt','b')")
# expect: ValueError: Must have exactly one of create/read/write/append mode and at most one plus
show("open('ZZ.txt','rb',encoding='utf-8')")  # expect: ValueError: binary mode doesn't take an encoding argument
show("open('ZZ.txt','rb',errors='x')")  # expect: ValueError: binary mode doesn't take an errors argument
show("open('ZZ.txt','rb',newline='')")  # expect: ValueError: binary mode doesn't take a newline argument
show("open('ZZ.txt','r',0)")  # expect: ValueError: can't have unbuffered text I/O
show("open('ZZ.txt',newline='x')")  # expect: ValueError: illegal newline value: x
show("open('ZZ.txt',newline=5)")  # expect: TypeError: open() argument 'newline' must be str or None, not int
show("open('ZZ.txt',encoding=5)")  # expect: TypeError: open() argument 'encoding' must be str or None, not int
show("open('ZZ.txt',errors=5)")  # expect: TypeError: open() argument 'errors' must be str or None, not int
show("open('ZZ.txt',mode=5)")  # expect: TypeError: open() argument 'mode' must be str, not int
show("open('ZZ.txt',buffering='x')")  # expect: TypeError: 'str' object cannot be interpreted as an integer
show("open('ZZ.txt',foo=1)")  # expect: TypeError: open() got an unexpected keyword argument 'foo'
show('open()')  # expect: TypeError: open() missing required argument 'file' (pos 1)
show('open(None)')  # expect: TypeError: expected str, bytes or os.PathLike object, not NoneType
show("open('ZZ.txt',closefd=False)")  # expect: ValueError: Cannot use closefd=False with file name
show("open('ZZ.txt',encoding='hex')")  # expect: LookupError: 'hex' is not a text encoding
show("open('ZZ.txt').write('x')")  # expect: UnsupportedOperation: not writable
show("open('ZZ2.txt','w').read()")  # expect: UnsupportedOperation: not readable
show("open('ZZ2.txt','wb').read()")  # expect: UnsupportedOperation: read
show("open('ZZ.txt','rb').write(b'x')")  # expect: UnsupportedOperation: write
show("open('ZZ2.txt','w').write(5)")  # expect: TypeError: write() argument must be str, not int
show("open('ZZ2.txt','wb').write('x')")  # expect: TypeError: a bytes-like object is required, not 'str'
show("open('ZZ2.txt','wb').write(5)")  # expect: TypeError: a bytes-like object is required, not 'int'
show("open('ZZ.txt').read()")  # expect: 'hello\nworld\nx'
show("open('ZZ.txt',newline='').read()")  # expect: 'hello\nworld\r\nx'
show("open('ZZ.txt',newline='\\r\\n').readlines()")  # expect: ['hello\nworld\r\n', 'x']
show("open('ZZ.txt',newline='\\r').readlines()")  # expect: ['hello\nworld\r', '\nx']
show("open('ZZ.txt').readlines()")  # expect: ['hello\n', 'world\n', 'x']
show("open('ZZ.txt').readlines(3)")  # expect: ['hello\n']
show("open('ZZ.txt').read(3)")  # expect: 'hel'
show("open('ZZ.txt').read(1.5)")  # expect: TypeError: argument should be integer or None, not 'float'
show("open('ZZ.txt').readline(3)")  # expect: 'hel'
show("open('ZZ.txt').readline('x')")  # expect: TypeError: 'str' object cannot be interpreted as an integer
show("open('ZZ.txt').seek(3)")  # expect: 3
show("open('ZZ.txt').seek(-3)")  # expect: ValueError: negative seek position -3
show("open('ZZ.txt').seek(1,1)")  # expect: UnsupportedOperation: can't do nonzero cur-relative seeks
show("open('ZZ.txt').seek(1,2)")  # expect: UnsupportedOperation: can't do nonzero end-relative seeks
show("open('ZZ.txt').seek(0,3)")  # expect: ValueError: invalid whence (3, should be 0, 1 or 2)
show("open('ZZ.txt').seek(0,2)")  # expect: 14
show("open('ZZ.txt').errors")  # expect: 'strict'
show("open('ZZ.txt').newlines")  # expect: None
show("open('ZZ.txt').line_buffering")  # expect: False
show("open('ZZ.txt').name")  # expect: 'ZZ.txt'
show("open('ZZ.txt').mode")  # expect: 'r'
show("open('ZZ.txt').fileno()>2")  # expect: True
show("open('ZZ.txt').foo")  # expect: AttributeError: '_io.TextIOWrapper' object has no attribute 'foo'
show("open('ZZ.txt').__dict__")  # expect: {'mode': 'r'}
show("open('ZZ.txt','rb').__dict__")  # expect: {}
show("open('ZZ.txt','rb').peek(2)")  # expect: b'hello\nworld\r\nx'
show("open('ZZ.txt','rb').read1(2)")  # expect: b'he'
show("open('ZZ.txt','rb').read(-2)")  # expect: ValueError: read length must be non-negative or -1
show("open('ZZ.txt','rb').seek(0,9)")  # expect: ValueError: whence value 9 unsupported
show("open('ZZ.txt','rb').readinto(bytearray(3))")  # expect: 3
show("open('ZZ.txt','rb').truncate()")  # expect: UnsupportedOperation: truncate
show('io.BufferedReader(5)')  # expect: AttributeError: 'int' object has no attribute 'readable'
show("io.BufferedReader(io.BytesIO(b'x'),0)")  # expect: ValueError: buffer size must be strictly positive
show("io.BufferedReader(io.BytesIO(b'x'),-1)")  # expect: ValueError: buffer size must be strictly positive
show("io.BufferedWriter(open('ZZ.txt','rb',0))")  # expect: UnsupportedOperation: File or stream is not writable.
show("io.BufferedRandom(open('ZZ.txt','rb',0))")  # expect: UnsupportedOperation: File or stream is not writable.
show('io.BufferedReader(R()).read1(5)')
# expect: OSError: raw readinto() returned invalid length 99 (should have been between 0 and 5)
show('io.BufferedReader(R2()).read(5)')  # expect: None
show('io.BufferedReader(R2()).read()')  # expect: None
show('io.BufferedReader(R2()).read1()')  # expect: b''
show('io.BufferedReader(R2()).readinto(bytearray(3))')  # expect: None
show('io.BufferedReader(R2()).peek()')  # expect: b''
show("io.BufferedWriter(W3(),4).write(b'123456789')")
# expect: OSError: raw write() returned invalid length 999 (should have been between 0 and 9)
show('io.TextIOWrapper(5)')  # expect: AttributeError: 'int' object has no attribute 'readable'
show("io.TextIOWrapper(io.BytesIO(b'abc')).name")
# expect: AttributeError: '_io.BytesIO' object has no attribute 'name'
show("io.TextIOWrapper(io.BytesIO(b'a\\xffc'),'utf-8').read()")
# expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 1: invalid start byte
show("io.TextIOWrapper(io.BytesIO(b'a\\xffc'),'ascii','ignore').read()")  # expect: 'ac'
show("io.TextIOWrapper(io.BytesIO(b'abc'),newline='q')")  # expect: ValueError: illegal newline value: q
show("io.TextIOWrapper(io.BytesIO(b'abc')).reconfigure(encoding='ascii')")  # expect: None
show("io.TextIOWrapper(io.BytesIO(b'abc')).reconfigure(5)")
# expect: TypeError: reconfigure() takes no positional arguments
show("io.TextIOWrapper(io.BytesIO(b'abc')).tell()")  # expect: 0
show("io.TextIOWrapper(io.BytesIO(b'abc'),line_buffering=True).line_buffering")  # expect: True
show("io.TextIOWrapper(io.BytesIO(b'abc'),'utf-8')._CHUNK_SIZE")  # expect: 8192
show("io.BytesIO(b'abc').read(2)")  # expect: b'ab'
show('io.BytesIO(5)')  # expect: TypeError: a bytes-like object is required, not 'int'
show("io.BytesIO('x')")  # expect: TypeError: a bytes-like object is required, not 'str'
show("io.BytesIO(b'abc').seek(-1,1)")  # expect: 0
show("io.BytesIO(b'abc').seek(1,5)")  # expect: ValueError: invalid whence (5, should be 0, 1 or 2)
show("io.BytesIO(b'abc').seek('x')")  # expect: TypeError: 'str' object cannot be interpreted as an integer
show("io.BytesIO(b'abc').write('x')")  # expect: TypeError: a bytes-like object is required, not 'str'
show("io.BytesIO(b'abc').truncate(-1)")  # expect: ValueError: negative size value -1
show("io.BytesIO(b'abc').truncate('x')")  # expect: TypeError: 'str' object cannot be interpreted as an integer
show("io.BytesIO(b'abc').read('x')")  # expect: TypeError: argument should be integer or None, not 'str'
show("io.BytesIO(b'abc').readline(2)")  # expect: b'ab'
show("io.BytesIO(b'a\\nb').readlines()")  # expect: [b'a\n', b'b']
show("io.BytesIO(b'abc').getvalue()")  # expect: b'abc'
show("io.BytesIO(b'abc').fileno()")  # expect: UnsupportedOperation: fileno
show("io.BytesIO(b'abc').name")  # expect: AttributeError: '_io.BytesIO' object has no attribute 'name'
show("io.BytesIO(b'abc').__getstate__()")  # expect: (b'abc', 0, None)
show("io.BytesIO(b'abc').readinto(b'x')")
# expect: TypeError: readinto() argument must be read-write bytes-like object, not bytes
show("io.BytesIO(b'abc').writelines([b'a','b'])")  # expect: TypeError: a bytes-like object is required, not 'str'
show("io.BytesIO(b'abc').writelines(5)")  # expect: TypeError: 'int' object is not iterable
show("io.BytesIO(initial_bytes=b'q').read()")  # expect: b'q'
show("io.BytesIO(b'a').__setstate__(5)")
# expect: TypeError: _io.BytesIO.__setstate__ argument should be 3-tuple, got int
show("io.StringIO('abc').read(2)")  # expect: 'ab'
show('io.StringIO(5)')  # expect: TypeError: initial_value must be str or None, not int
show("io.StringIO('abc',newline='q')")  # expect: ValueError: illegal newline value: 'q'
show("io.StringIO('abc',newline=5)")  # expect: TypeError: newline must be str or None, not int
show('io.StringIO(None).getvalue()')  # expect: ''
show("io.StringIO('a\\r\\nb\\rc').getvalue()")  # expect: 'a\r\nb\rc'
show("io.StringIO('a\\r\\nb\\rc',None).getvalue()")  # expect: 'a\nb\nc'
show("io.StringIO('a\\r\\nb\\rc','').readlines()")  # expect: ['a\r\n', 'b\r', 'c']
show("io.StringIO('a\\r\\nb\\rc','\\r\\n').readlines()")  # expect: ['a\r\r\n', 'b\rc']
show("io.StringIO('a\\nb','\\r\\n').getvalue()")  # expect: 'a\r\nb'
show("io.StringIO('abc').seek(1,1)")  # expect: OSError: Can't do nonzero cur-relative seeks
show("io.StringIO('abc').seek(1,2)")  # expect: OSError: Can't do nonzero cur-relative seeks
show("io.StringIO('abc').seek(0,2)")  # expect: 3
show("io.StringIO('abc').write(5)")  # expect: TypeError: string argument expected, got 'int'
show("io.StringIO('abc').write(b'x')")  # expect: TypeError: string argument expected, got 'bytes'
show("io.StringIO('abc').truncate(-1)")  # expect: ValueError: Negative size value -1
show("io.StringIO('abc').truncate(1)")  # expect: 1
show("io.StringIO('abc').truncate('x')")  # expect: TypeError: argument should be integer or None, not 'str'
show("io.StringIO('abc').read('x')")  # expect: TypeError: argument should be integer or None, not 'str'
show("io.StringIO('abc').fileno()")  # expect: UnsupportedOperation: fileno
show("io.StringIO('abc').newlines")  # expect: None
show("io.StringIO('abc').line_buffering")  # expect: False
show("io.StringIO('abc').__getstate__()")  # expect: ('abc', '\n', 0, None)
show("io.StringIO('abc').isatty()")  # expect: False
show("io.IncrementalNewlineDecoder(None,True).decode('a\\r\\nb\\r')")  # expect: 'a\nb'
show("io.IncrementalNewlineDecoder(None,True).decode('a\\r\\nb\\r',final=True)")  # expect: 'a\nb\n'
show("io.IncrementalNewlineDecoder(None,True).decode(b'x')")
# expect: TypeError: decoder should return a string result, not 'bytes'
show('io.IncrementalNewlineDecoder(None,True).getstate()')  # expect: (b'', 0)
show('io.IncrementalNewlineDecoder(None,True).newlines')  # expect: None
show('io.IncrementalNewlineDecoder()')
# expect: TypeError: IncrementalNewlineDecoder() missing required argument 'decoder' (pos 1)
show('io.IOBase().read()')  # expect: AttributeError: 'IOBase' object has no attribute 'read'
show('io.IOBase().seek(0)')  # expect: UnsupportedOperation: seek
show('io.IOBase().tell()')  # expect: UnsupportedOperation: seek
show('io.IOBase().fileno()')  # expect: UnsupportedOperation: fileno
show('io.IOBase().isatty()')  # expect: False
show('io.IOBase().readable()')  # expect: False
show('io.IOBase()._checkReadable()')  # expect: UnsupportedOperation: File or stream is not readable.
show('io.IOBase()._checkSeekable()')  # expect: UnsupportedOperation: File or stream is not seekable.
show('io.IOBase()._checkWritable()')  # expect: UnsupportedOperation: File or stream is not writable.
show('io.IOBase().readline()')  # expect: AttributeError: 'IOBase' object has no attribute 'read'
show('io.IOBase().readlines()')  # expect: AttributeError: 'IOBase' object has no attribute 'read'
show('io.IOBase().writelines([1])')  # expect: AttributeError: 'IOBase' object has no attribute 'write'
show('io.IOBase().flush()')  # expect: None
show('io.IOBase().truncate()')  # expect: UnsupportedOperation: truncate
show('io.RawIOBase().read()')  # expect: NotImplementedError: 
show('io.RawIOBase().readall()')  # expect: NotImplementedError: 
show('io.RawIOBase().read(5)')  # expect: NotImplementedError: 
show('io.RawIOBase().readinto(1)')  # expect: NotImplementedError: 
show('io.BufferedIOBase().read()')  # expect: UnsupportedOperation: read
show('io.BufferedIOBase().read1()')  # expect: UnsupportedOperation: read1
show('io.BufferedIOBase().write(1)')  # expect: UnsupportedOperation: write
show('io.BufferedIOBase().readinto(bytearray(1))')  # expect: UnsupportedOperation: read
show('io.TextIOBase().read()')  # expect: UnsupportedOperation: read
show("io.TextIOBase().write('')")  # expect: UnsupportedOperation: write
show('io.UnsupportedOperation.__mro__')
# expect: (<class 'io.UnsupportedOperation'>, <class 'OSError'>, <class 'ValueError'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>)
show('io.UnsupportedOperation')  # expect: <class 'io.UnsupportedOperation'>
show("io.text_encoding('x')")  # expect: 'x'
show("io.open_code('ZZ.txt')")  # expect: <_io.BufferedReader name='ZZ.txt'>
show('_io._IOBase.__module__, io.FileIO.__module__, io.TextIOWrapper, io.BytesIO.__mro__')
# expect: NameError: name '_io' is not defined
