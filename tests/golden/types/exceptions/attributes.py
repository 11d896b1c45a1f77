# oracle: 64-bit
def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


e = OSError(2, "No such file", "name.txt")
print(e, repr(e), e.errno, e.strerror, e.filename, type(e).__name__, e.args, e.filename2)
# expect: [Errno 2] No such file: 'name.txt' FileNotFoundError(2, 'No such file') 2 No such file name.txt FileNotFoundError (2, 'No such file') None
print(OSError(13, "denied").__class__, OSError(17, "x").__class__, OSError("only"), OSError(2, "m", "a", None, "b"), OSError(), OSError(11, "q").__class__, IOError is OSError, EnvironmentError is OSError)
# expect: <class 'PermissionError'> <class 'FileExistsError'> only [Errno 2] m: 'a' -> 'b'  <class 'BlockingIOError'> True True
print(FileNotFoundError("x"), ConnectionError.__mro__[1].__name__, BlockingIOError(1, "x", 5).characters_written if hasattr(BlockingIOError(1, "x", 5), "characters_written") else None)
# expect: x OSError 5
try: {}.zz
except AttributeError as e: print(e.name, e.obj, e.args)  # expect: zz {} ("'dict' object has no attribute 'zz'",)
try: undefined_name
except NameError as e: print(e.name, e)  # expect: undefined_name name 'undefined_name' is not defined
try: import nothing_there
except ImportError as e: print(e.name, e.path, e.msg, type(e).__name__)
                         # expect: nothing_there None No module named 'nothing_there' ModuleNotFoundError
try: from math import nope
except ImportError as e: print(e.name, e.name_from, e.msg.split("(")[0])
                         # expect: math nope cannot import name 'nope' from 'math' 
s = SyntaxError("msg", ("f.py", 3, 7, "text line", 3, 9))
print(s, s.msg, s.filename, s.lineno, s.offset, s.text, s.end_lineno, s.end_offset, s.print_file_and_line)
# expect: msg (f.py, line 3) msg f.py 3 7 text line 3 9 None
print(StopIteration(5).value, StopIteration().value, SystemExit(3).code, SystemExit().code, SystemExit(1, 2).code, ImportError("m", name="n", path="p").name, AttributeError("m", name="a", obj=1).obj, NameError("m", name="q").name)
# expect: 5 None 3 None (1, 2) n 1 q
u = UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad")
print(u, u.encoding, u.object, u.start, u.end, u.reason, repr(u))
# expect: 'utf-8' codec can't decode byte 0xff in position 0: bad utf-8 b'\xff' 0 1 bad UnicodeDecodeError('utf-8', b'\xff', 0, 1, 'bad')
u = UnicodeEncodeError("ascii", "é", 0, 1, "bad"); print(u)
# expect: 'ascii' codec can't encode character '\xe9' in position 0: bad
u = UnicodeTranslateError("aé", 1, 2, "r"); print(u)  # expect: can't translate character '\xe9' in position 1: r
fails(lambda: UnicodeDecodeError("a"))  # expect: TypeError: function takes exactly 5 arguments (1 given)
fails(lambda: ImportError(x=1))  # expect: TypeError: ImportError() got an unexpected keyword argument 'x'
fails(lambda: SyntaxError("a", (1, 2)))  # expect: TypeError: function takes at least 4 arguments (2 given)
