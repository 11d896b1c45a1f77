m = memoryview(b"abcdef")
ba = bytearray(b"abcdefgh")
w = memoryview(ba)
a = memoryview(bytearray(16)).cast("i")
am = a
f = memoryview(bytearray(16)).cast("d")
n = w.cast("B", [2, 4])
z = memoryview(bytearray())
zero = memoryview(bytearray(4)).cast("i", [])
rel = memoryview(b"x")
rel.release()


def seti(m, k, v):
    m[k] = v
    return m.tolist()


def deli(m, k):
    del m[k]


def show(text):
    try:
        print(ascii(eval(text)))
    except Exception as error:
        print(type(error).__name__ + ":", ascii(str(error))[1:-1])


show('memoryview()')  # expect: TypeError: memoryview() missing required argument 'object' (pos 1)
show('memoryview(1,2)')  # expect: TypeError: memoryview() takes at most 1 argument (2 given)
show('memoryview(b"a",x=1)')  # expect: TypeError: memoryview() takes at most 1 argument (2 given)
show('m[6]')  # expect: IndexError: index out of bounds on dimension 1
show('m[10**30]')  # expect: IndexError: cannot fit 'int' into an index-sized integer
show('m[1.5]')  # expect: TypeError: memoryview: invalid slice key
show('m["a"]')  # expect: TypeError: memoryview: invalid slice key
show('m[0,0]')  # expect: TypeError: cannot index 1-dimension view with 2-element tuple
show('m[(0,)]')  # expect: 97
show('m[0:1,0:1]')  # expect: NotImplementedError: multi-dimensional slicing is not implemented
show('n[0]')  # expect: NotImplementedError: multi-dimensional sub-views are not implemented
show('n[0,1]')  # expect: 98
show('n[0,1,2]')  # expect: TypeError: cannot index 2-dimension view with 3-element tuple
show('n[0,9]')  # expect: IndexError: index out of bounds on dimension 2
show('n[5,0]')  # expect: IndexError: index out of bounds on dimension 1
show('n[0:1,0:1]')  # expect: NotImplementedError: multi-dimensional slicing is not implemented
show('n[(0,)]')  # expect: NotImplementedError: sub-views are not implemented
show('n[()]')  # expect: NotImplementedError: sub-views are not implemented
show('n.tolist()')  # expect: [[97, 98, 99, 100], [101, 102, 103, 104]]
show('n.tobytes()')  # expect: b'abcdefgh'
show('n.shape,n.strides,n.ndim,n.nbytes,len(n),n.format,n.itemsize,n.suboffsets')
# expect: ((2, 4), (4, 1), 2, 8, 2, 'B', 1, ())
show('zero.tolist(), zero.shape, zero[()], zero.ndim, zero.nbytes')  # expect: (0, (), 0, 0, 4)
show('zero[0]')  # expect: TypeError: invalid indexing of 0-dim memory
show('len(zero)')  # expect: TypeError: 0-dim memory has no length
show('list(zero)')  # expect: TypeError: invalid indexing of 0-dim memory
show('seti(zero,(),7)')  # expect: 7
show('seti(m,0,1)')  # expect: TypeError: cannot modify read-only memory
show('seti(w,0,65)')  # expect: [65, 98, 99, 100, 101, 102, 103, 104]
show('seti(w,0,256)')  # expect: ValueError: memoryview: invalid value for format 'B'
show('seti(w,0,-1)')  # expect: ValueError: memoryview: invalid value for format 'B'
show('seti(w,0,"a")')  # expect: TypeError: memoryview: invalid type for format 'B'
show('seti(w,0,1.5)')  # expect: TypeError: memoryview: invalid type for format 'B'
show('seti(w,99,1)')  # expect: IndexError: index out of bounds on dimension 1
show('seti(w,"a",1)')  # expect: TypeError: memoryview: invalid slice key
show('seti(w,slice(0,2),b"xy")')  # expect: [120, 121, 99, 100, 101, 102, 103, 104]
show('seti(w,slice(0,2),b"xyz")')
# expect: ValueError: memoryview assignment: lvalue and rvalue have different structures
show('seti(w,slice(0,2),"xy")')  # expect: TypeError: a bytes-like object is required, not 'str'
show('seti(w,slice(0,2),5)')  # expect: TypeError: a bytes-like object is required, not 'int'
show('seti(w,slice(0,8,2),b"1234")')  # expect: [49, 121, 50, 100, 51, 102, 52, 104]
show('seti(w,slice(None,None,-1),b"12345678")')  # expect: [56, 55, 54, 53, 52, 51, 50, 49]
show('seti(n,(0,0),90)')  # expect: [[90, 55, 54, 53], [52, 51, 50, 49]]
show('seti(n,0,90)')  # expect: NotImplementedError: sub-views are not implemented
show('seti(n,slice(0,1),b"abcd")')
# expect: NotImplementedError: memoryview slice assignments are currently restricted to ndim = 1
show('deli(w,0)')  # expect: TypeError: cannot delete memory
show('deli(m,0)')  # expect: TypeError: cannot modify read-only memory
show('w.cast("z")')
# expect: ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'
show('w.cast("@i").tolist()')  # expect: [892745562, 825373492]
show('w.cast("<i")')
# expect: ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'
show('w.cast("ii")')
# expect: ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'
show('w.cast("")')
# expect: ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'
show('w.cast(5)')  # expect: TypeError: cast() argument 'format' must be str, not int
show('w.cast("i",5)')  # expect: TypeError: shape must be a list or a tuple
show('w.cast("i",(1,2)).tolist()')  # expect: [[892745562, 825373492]]
show('w.cast("i",[0])')  # expect: ValueError: memoryview.cast(): elements of shape must be integers > 0
show('w.cast("i",[-1])')  # expect: ValueError: memoryview.cast(): elements of shape must be integers > 0
show('w.cast("i",["a"])')  # expect: TypeError: memoryview.cast(): elements of shape must be integers
show('w.cast("B",[2,2,2]).tolist()')  # expect: [[[90, 55], [54, 53]], [[52, 51], [50, 49]]]
show('w.cast("h")[0:2].cast("B").tolist()')  # expect: [90, 55, 54, 53]
show('m[::2].cast("B")')  # expect: TypeError: memoryview: casts are restricted to C-contiguous views
show('m.cast("i")')  # expect: TypeError: memoryview: length is not a multiple of itemsize
show('m[:3].cast("i")')  # expect: TypeError: memoryview: length is not a multiple of itemsize
show('n.cast("B").tolist()')  # expect: [90, 55, 54, 53, 52, 51, 50, 49]
show('n.cast("B",[8]).tolist()')  # expect: [90, 55, 54, 53, 52, 51, 50, 49]
show('n.cast("B",[4,2])')  # expect: TypeError: memoryview: cast must be 1D -> ND or ND -> 1D
show('am.cast("B").tolist()')  # expect: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
show('am.cast("h")')  # expect: TypeError: memoryview: cannot cast between two non-byte formats
show('am.tolist(),am.format,am.itemsize,am.shape,am.nbytes,am[1],am[1:3].tolist(),am==a')
# expect: ([0, 0, 0, 0], 'i', 4, (4,), 16, 0, [0, 0], True)
show('f.tolist(),f[0],f.format')  # expect: ([0.0, 0.0], 0.0, 'd')
show('am.tobytes()')  # expect: b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00'
show('am.hex()')  # expect: '00000000000000000000000000000000'
show('m==1')  # expect: False
show('m!=1')  # expect: True
show('m==b"abcdef"')  # expect: True
show('m=="abcdef"')  # expect: False
show('w.cast("c").tolist()')  # expect: [b'Z', b'7', b'6', b'5', b'4', b'3', b'2', b'1']
show('w.cast("c")==b"abc"')  # expect: False
show('w.cast("f").tolist()')  # expect: [6.78808305565326e-07, 2.593151471330657e-09]
show('w.cast("b").tolist()')  # expect: [90, 55, 54, 53, 52, 51, 50, 49]
show('seti(w.cast("f"),0,1.5)')  # expect: [1.5, 2.593151471330657e-09]
show('seti(w.cast("f"),0,"a")')  # expect: TypeError: memoryview: invalid type for format 'f'
show('seti(w.cast("c"),0,b"z")')  # expect: [b'z', b'\x00', b'\xc0', b'?', b'4', b'3', b'2', b'1']
show('seti(w.cast("c"),0,5)')  # expect: TypeError: memoryview: invalid type for format 'c'
show('seti(w.cast("c"),0,b"zz")')  # expect: ValueError: memoryview: invalid value for format 'c'
show('seti(w.cast("i"),0,2**31)')  # expect: ValueError: memoryview: invalid value for format 'i'
show('seti(w.cast("i"),0,2**70)')  # expect: ValueError: memoryview: invalid value for format 'i'
show('seti(w.cast("b"),0,128)')  # expect: ValueError: memoryview: invalid value for format 'b'
show('seti(w.cast("H"),0,1.5)')  # expect: TypeError: memoryview: invalid type for format 'H'
show('seti(w.cast("f"),0,1e300)')  # expect: [inf, 2.593151471330657e-09]
show('hash(w)')  # expect: ValueError: cannot hash writable memoryview object
show('hash(am)')  # expect: ValueError: cannot hash writable memoryview object
show('hash(am.toreadonly())')  # expect: ValueError: memoryview: hashing is restricted to formats 'B', 'b' or 'c'
show('hash(m[::2])==hash(b"ace")')  # expect: True
show('m.tobytes("C"),m.tobytes(None),m.tobytes("F"),m.tobytes("A")')
# expect: (b'abcdef', b'abcdef', b'abcdef', b'abcdef')
show('m.tobytes("X")')  # expect: ValueError: order must be 'C', 'F' or 'A'
show('m.tobytes(5)')  # expect: TypeError: tobytes() argument 'order' must be str or None, not int
show('n.tobytes("F")')  # expect: b'\x004\x003\x802\x7f1'
show('m.hex(),m.hex(":"),m.hex(":",2)')  # expect: ('616263646566', '61:62:63:64:65:66', '6162:6364:6566')
show('n.hex()')  # expect: '0000807f34333231'
show('m.index(98)')  # expect: 1
show('m.index(98,2)')  # expect: ValueError: memoryview.index(x): x not found
show('m.index("x")')  # expect: ValueError: memoryview.index(x): x not found
show('m.count(97)')  # expect: 1
show('m.count("x")')  # expect: 0
show('n.count(1)')  # expect: NotImplementedError: multi-dimensional sub-views are not implemented
show('n.index(1)')  # expect: NotImplementedError: multi-dimensional lookup is not implemented
show('m.index()')  # expect: TypeError: index expected at least 1 argument, got 0
show('list(reversed(m))')  # expect: [102, 101, 100, 99, 98, 97]
show('list(iter(w))')  # expect: [0, 0, 128, 127, 52, 51, 50, 49]
show('list(n)')  # expect: NotImplementedError: multi-dimensional sub-views are not implemented
show('97 in m')  # expect: True
show('"a" in m')  # expect: False
show('rel[0]')  # expect: ValueError: operation forbidden on released memoryview object
show('rel.tobytes()')  # expect: ValueError: operation forbidden on released memoryview object
show('len(rel)')  # expect: ValueError: operation forbidden on released memoryview object
show('rel.release()')  # expect: None
show('rel.shape')  # expect: ValueError: operation forbidden on released memoryview object
show('rel.obj')  # expect: ValueError: operation forbidden on released memoryview object
show('rel==rel')  # expect: True
show('rel==m')  # expect: False
show('rel.__enter__()')  # expect: ValueError: operation forbidden on released memoryview object
show('rel.__exit__()')  # expect: None
show('m.__enter__() is m')  # expect: True
show('m.toreadonly().readonly')  # expect: True
show('m.obj,w.obj is ba')  # expect: (b'abcdef', True)
show('m.c_contiguous,m[::2].c_contiguous,m[::2].contiguous,n.f_contiguous,n.c_contiguous,m[::-1].contiguous')
# expect: (True, False, False, False, True, False)
show('m[::2].strides,m[::-1].strides,m[5:2].shape')  # expect: ((2,), (-1,), (0,))
show('m < m')  # expect: TypeError: '<' not supported between instances of 'memoryview' and 'memoryview'
show('m+m')  # expect: TypeError: unsupported operand type(s) for +: 'memoryview' and 'memoryview'
show('m.foo')  # expect: AttributeError: 'memoryview' object has no attribute 'foo'
show('m.shape')  # expect: (6,)
show('memoryview(m).obj')  # expect: b'abcdef'
show('memoryview(n).shape')  # expect: (2, 4)
show('memoryview(memoryview(b"ab")[::-1]).tobytes()')  # expect: b'ba'
show('bytes(n)')  # expect: b'\x00\x00\x80\x7f4321'
show('bytes(m[::-1])')  # expect: b'fedcba'
show('b"".join([m[::2]])')  # expect: TypeError: sequence item 0: expected a bytes-like object, memoryview found
show('int(m[:1])')  # expect: ValueError: invalid literal for int() with base 10: b'a'
show('int.from_bytes(m,"big")')  # expect: 107075202213222
show('str(memoryview(b"abc"),"ascii")')  # expect: 'abc'
show('memoryview.__new__(memoryview,b"a").tolist()')  # expect: [97]
show('memoryview._from_flags(b"a",0).tolist()')  # expect: [97]
show('memoryview[int]')  # expect: memoryview[int]
show('m.itemsize')  # expect: 1
show('setattr(m,"x",1)')
# expect: AttributeError: 'memoryview' object has no attribute 'x' and no __dict__ for setting new attributes
show('type("X",(memoryview,),{})')  # expect: TypeError: type 'memoryview' is not an acceptable base type
show('m.__release_buffer__(m)')  # expect: ValueError: memoryview's buffer is not this object
show('z.tolist(),z.shape,z.tobytes(),z.contiguous,len(z),z.cast("i").tolist()')  # expect: ([], (0,), b'', True, 0, [])
show('m[0:0].tobytes(), m[4:100].tobytes()')  # expect: (b'', b'ef')
show('seti(w,slice(0,0),b"")')  # expect: [0, 0, 128, 127, 52, 51, 50, 49]
show('seti(w[2:4],slice(None),w[0:2])')  # expect: [0, 0]
show('seti(w,slice(1,4),w[0:3])')  # expect: [0, 0, 0, 0, 52, 51, 50, 49]
