b = b"abc"
print(b.__add__(b"d"), b.__mul__(2), b.__contains__(97), b.__getitem__(0), b.__len__(), b.__eq__(b"abc"), b.__eq__(1), b.__lt__(b"b"), b.__bytes__(), b.__getnewargs__(), b.__repr__(), b.__mod__(()), bytes.__name__, list(iter(b)), hash(b) == hash(bytes(b)))
# expect: b'abcd' b'abcabc' True 97 3 True NotImplemented True b'abc' (b'abc',) b'abc' b'abc' bytes [97, 98, 99] True
class B(bytes): pass
print(B(b"x"), repr(B(b"y")), type(B(b"z")[:1]).__name__, B(b"q") + b"r")  # expect: b'x' b'y' bytes b'qr'
