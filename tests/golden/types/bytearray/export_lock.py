def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


b = bytearray(b"abc")
m = memoryview(b)
fails(lambda: b.append(1))  # expect: BufferError: Existing exports of data: object cannot be re-sized
fails(lambda: b.clear())  # expect: BufferError: Existing exports of data: object cannot be re-sized
m[0] = 65
print(b)  # expect: bytearray(b'Abc')
m.release()
b.append(100)
print(b)  # expect: bytearray(b'Abcd')
