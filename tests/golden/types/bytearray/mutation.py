def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


b = bytearray(b"hello")
b[0] = 72
b[1:3] = b"EY!"
print(b, len(b))  # expect: bytearray(b'HEY!lo') 6
del b[0], b[-1:]
print(b)  # expect: bytearray(b'EY!l')
b[::2] = b"12"
print(b)  # expect: bytearray(b'1Y2l')
b.append(33); b.extend(b"xy"); b.extend([65, 66]); b.insert(0, 48)
print(b, b.pop(), b.pop(0), b)  # expect: bytearray(b'1Y2l!xyA') 66 48 bytearray(b'1Y2l!xyA')
b.remove(33); b.reverse()
print(b, b.copy(), b.copy() is b)  # expect: bytearray(b'Ayxl2Y1') bytearray(b'Ayxl2Y1') False
b += b"++"; b *= 2
print(b)  # expect: bytearray(b'Ayxl2Y1++Ayxl2Y1++')
b.clear()
print(b, bytearray(3), bytearray(b"ab") == b"ab")  # expect: bytearray(b'') bytearray(b'\x00\x00\x00') True
fails(lambda: b.pop())  # expect: IndexError: pop from empty bytearray
b = bytearray(b"ab")
fails(lambda: b.pop(5))  # expect: IndexError: pop index out of range
fails(lambda: b.remove(1))  # expect: ValueError: value not found in bytearray
fails(lambda: b.append(256))  # expect: ValueError: byte must be in range(0, 256)
fails(lambda: b.append("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: b.extend("ab"))  # expect: TypeError: expected iterable of integers; got: 'str'
fails(lambda: b.extend(5))  # expect: TypeError: can't extend bytearray with int
fails(lambda: hash(b))  # expect: TypeError: unhashable type: 'bytearray'
fails(lambda: b.__setitem__(9, 1))  # expect: IndexError: bytearray index out of range
fails(lambda: b.__setitem__(0, 300))  # expect: ValueError: byte must be in range(0, 256)
fails(lambda: b.__setitem__(slice(0, 2, 2), b"abc"))
# expect: ValueError: attempt to assign bytes of size 3 to extended slice of size 1
fails(lambda: b.__delitem__(7))  # expect: IndexError: bytearray index out of range
