def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


m = memoryview(b"abcdef")
print(m[0], m[-1], bytes(m[1:3]), m.tolist(), m.tobytes(), len(m), m.nbytes, m.itemsize, m.format, m.ndim, m.shape, m.strides, m.suboffsets, m.readonly, m.contiguous, m.c_contiguous, m.f_contiguous)
# expect: 97 102 b'bc' [97, 98, 99, 100, 101, 102] b'abcdef' 6 6 1 B 1 (6,) (1,) () True True True True
print(m == b"abcdef", m[1:3] == b"bc", list(m[::2]), m[::-1].tobytes(), m.hex(), m.hex(":"), bytes(m[::-2]), m.obj, 97 in m, m[1:].index(99), m.count(97))
# expect: True True [97, 99, 101] b'fedcba' 616263646566 61:62:63:64:65:66 b'fdb' b'abcdef' True 1 1
print(hash(m) == hash(b"abcdef"), m.toreadonly().readonly, m != b"x", [x for x in m][:2])
# expect: True True True [97, 98]
fails(lambda: m[6])  # expect: IndexError: index out of bounds on dimension 1
fails(lambda: m["a"])  # expect: TypeError: memoryview: invalid slice key
fails(lambda: m.__setitem__(0, 1))  # expect: TypeError: cannot modify read-only memory
fails(lambda: memoryview("a"))  # expect: TypeError: memoryview: a bytes-like object is required, not 'str'
fails(lambda: memoryview(5))  # expect: TypeError: memoryview: a bytes-like object is required, not 'int'
fails(lambda: m.index(1))  # expect: ValueError: memoryview.index(x): x not found
with memoryview(b"x") as v:
    print(v[0])  # expect: 120
fails(lambda: v[0])  # expect: ValueError: operation forbidden on released memoryview object
fails(lambda: m < m)  # expect: TypeError: '<' not supported between instances of 'memoryview' and 'memoryview'
