def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


b = b"hello"
print(b[0], b[-1], b[1:3], b[::-1], b[::2], b[10:], list(b), len(b), b[:0], *b[:2])
# expect: 104 111 b'el' b'olleh' b'hlo' b'' [104, 101, 108, 108, 111] 5 b'' 104 101
fails(lambda: b[5])  # expect: IndexError: index out of range
fails(lambda: b["a"])  # expect: TypeError: byte indices must be integers or slices, not str
fails(lambda: b[::0])  # expect: ValueError: slice step cannot be zero
def assign(): b[0] = 1
def delete(): del b[0]
fails(assign)  # expect: TypeError: 'bytes' object does not support item assignment
fails(delete)  # expect: TypeError: 'bytes' object doesn't support item deletion
