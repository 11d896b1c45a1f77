import copy
import pickle
for v in ([], [1, [2]], (), (1, (2,)), "", "é😀", b"", b"\x00", bytearray(b"ab"), range(1, 9, 2)):
    c, d = copy.copy(v), copy.deepcopy(v)
    p = pickle.loads(pickle.dumps(v))
    print(repr(v), type(c) is type(v), repr(c) == repr(d) == repr(p) == repr(v), c is v, d is v)
# expect: [] True True False False
# expect: [1, [2]] True True False False
# expect: () True True True True
# expect: (1, (2,)) True True True True
# expect: '' True True True True
# expect: 'é😀' True True True True
# expect: b'' True True True True
# expect: b'\x00' True True True True
# expect: bytearray(b'ab') True True False False
# expect: range(1, 9, 2) True True True True
