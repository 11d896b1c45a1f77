# What can't be pickled or unpickled, and what is said about it.
import io, pickle


def attempt(f, *args, **kw):
    try:
        print(ascii(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e, *getattr(e, "__notes__", ()), sep="; ")


class R:
    def __init__(self, r):
        self.r = r

    def __reduce__(self):
        return self.r

    def __repr__(self):
        return "R()"


def local():
    def f():
        pass

    return f


for r in (1, (), (1,), (1, ()), (list, 1), (list, (), None, [1]), (dict, (), None, None, [(1, 2)]),
          (dict, (), None, None, iter([1])), (list, (), 1, None, None, 5), "nothing"):
    attempt(pickle.dumps, R(r))
# expect: PicklingError; __reduce__ must return a string or tuple, not int; when serializing R object
# expect: PicklingError; tuple returned by __reduce__ must contain 2 through 6 elements; when serializing R object
# expect: PicklingError; tuple returned by __reduce__ must contain 2 through 6 elements; when serializing R object
# expect: PicklingError; first item of the tuple returned by __reduce__ must be callable, not int; when serializing R object
# expect: PicklingError; second item of the tuple returned by __reduce__ must be a tuple, not int; when serializing R object
# expect: PicklingError; fourth item of the tuple returned by __reduce__ must be an iterator, not list; when serializing R object
# expect: PicklingError; fifth item of the tuple returned by __reduce__ must be an iterator, not list; when serializing R object
# expect: TypeError; dict items iterator must return 2-tuples; when serializing R object
# expect: PicklingError; sixth item of the tuple returned by __reduce__ must be callable, not int; when serializing R object
# expect: PicklingError; Can't pickle R(): it's not found as __main__.nothing
attempt(pickle.dumps, [1, {"k": (2, R(3))}])
# expect: PicklingError; __reduce__ must return a string or tuple, not int; when serializing R object; when serializing tuple item 1; when serializing dict item 'k'; when serializing list item 1
attempt(pickle.dumps, iter)
# expect: b'\x80\x05\x95\x15\x00\x00\x00\x00\x00\x00\x00\x8c\x08builtins\x94\x8c\x04iter\x94\x93\x94.'
gone = R(0)
gone.r = (R, (0,), {"a": R(1)})
attempt(pickle.dumps, gone)
# expect: PicklingError; __reduce__ must return a string or tuple, not int; when serializing R object; when serializing dict item 'a'; when serializing R state; when serializing R object
attempt(pickle.dumps, 1, 6)  # expect: ValueError; pickle protocol must be <= 5
attempt(pickle.dumps, 1, 4, buffer_callback=print)  # expect: ValueError; buffer_callback needs protocol >= 5
attempt(pickle.dump, 1, None)  # expect: TypeError; file must have a 'write' attribute
attempt(pickle.load, None)  # expect: TypeError; file must have 'read' and 'readline' attributes
for data in (b"", b"\x80", b"\x80\x09.", b"X", b"garbage", b"?", b"\x00", b"'", b".", b"0", b"(.", b"t.", b"e.", b"(e.",
             b"]s.", b"}(K\x01u.", b"h\x05.", b"g5\n.", b"p1\n.", b"\x8c\x05ab", b"I\n.", b"Ix\n.", b"S'a\n.", b"S''\n.",
             b"cno_such\nx\n.", b"cio\nnothing\n.", b"\x8c\x02io\x8c\x03a.b\x93.", b"NR.", b"N)\x81.", b"cio\nBytesIO\nN\x81.",
             b"\x82\x01.", b"\x82\x00.", b"Pid\n.", b"K\x01Q.", b"\x97.", b"}N\x94b.", b"](K\x01K\x02d.", b"\x80\x04K\x01\x93."):
    attempt(pickle.loads, data)
# expect: EOFError; Ran out of input
# expect: UnpicklingError; pickle data was truncated
# expect: ValueError; unsupported pickle protocol: 9
# expect: UnpicklingError; pickle data was truncated
# expect: UnpicklingError; pickle data was truncated
# expect: UnpicklingError; invalid load key, '?'.
# expect: UnpicklingError; invalid load key, '\x00'.
# expect: UnpicklingError; invalid load key, '\x27'.
# expect: UnpicklingError; unpickling stack underflow
# expect: UnpicklingError; unpickling stack underflow
# expect: UnpicklingError; unexpected MARK found
# expect: UnpicklingError; could not find MARK
# expect: UnpicklingError; could not find MARK
# expect: UnpicklingError; unpickling stack underflow
# expect: UnpicklingError; unpickling stack underflow
# expect: UnpicklingError; odd number of items for SETITEMS
# expect: UnpicklingError; Memo value not found at index 5
# expect: UnpicklingError; Memo value not found at index 5
# expect: UnpicklingError; unpickling stack underflow
# expect: UnpicklingError; pickle data was truncated
# expect: UnpicklingError; pickle data was truncated
# expect: ValueError; could not convert string to int
# expect: UnpicklingError; the STRING opcode argument must be quoted
# expect: ''
# expect: ModuleNotFoundError; No module named 'no_such'
# expect: AttributeError; module 'io' has no attribute 'nothing'
# expect: AttributeError; module 'io' has no attribute 'a.b'
# expect: UnpicklingError; unpickling stack underflow
# expect: UnpicklingError; NEWOBJ class argument must be a type, not NoneType
# expect: UnpicklingError; NEWOBJ args argument must be a tuple, not NoneType
# expect: ValueError; unregistered extension code 1
# expect: UnpicklingError; EXT specifies code <= 0
# expect: UnpicklingError; A load persistent id instruction was encountered, but no persistent_load function was specified.
# expect: UnpicklingError; A load persistent id instruction was encountered, but no persistent_load function was specified.
# expect: UnpicklingError; pickle stream refers to out-of-band data but no *buffers* argument was given
# expect: {}
# expect: {1: 2}
# expect: UnpicklingError; unpickling stack underflow
attempt(pickle.loads, "text")  # expect: TypeError; a bytes-like object is required, not 'str'
attempt(pickle.loads, pickle.dumps("x" * 100)[:-20])  # expect: UnpicklingError; pickle data was truncated
attempt(pickle.loads, b"\x97.", buffers=[])  # expect: UnpicklingError; not enough out-of-band buffers
attempt(pickle.Pickler.dump, pickle.Pickler.__new__(pickle.Pickler), 1)
# expect: PicklingError; Pickler.__init__() was not called by _pickle.Pickler.__init__()
attempt(pickle.Unpickler.load, pickle.Unpickler.__new__(pickle.Unpickler))
# expect: UnpicklingError; Unpickler.__init__() was not called by _pickle.Unpickler.__init__()
p = pickle.Pickler(io.BytesIO())
p.dump("a")
print(len(p.memo.copy()), p.bin, p.fast)  # expect: 1 1 0
p.clear_memo()
print(p.memo.copy())  # expect: {}
attempt(setattr, p, "memo", 1)
# expect: TypeError; 'memo' attribute must be a PicklerMemoProxy object or dict, not int
u = pickle.Unpickler(io.BytesIO(b"\x8c\x01a\x94."))
print(u.load(), u.memo.copy())  # expect: a {0: 'a'}
