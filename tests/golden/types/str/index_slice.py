def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


s = "hello"
print(s[0], s[-1], s[1:3], s[:], s[::-1], s[::2], s[-3:], s[10:], s[:100], s[3:1], s[4:1:-1], s[-100:2], "😀é"[0], len("😀é"), "😀é"[::-1])
# expect: h o el hello olleh hlo llo  hello  oll he 😀 2 é😀
fails(lambda: s[5])  # expect: IndexError: string index out of range
fails(lambda: s[-6])  # expect: IndexError: string index out of range
fails(lambda: s["a"])  # expect: TypeError: string indices must be integers, not 'str'
fails(lambda: s[1.0])  # expect: TypeError: string indices must be integers, not 'float'
fails(lambda: s[::0])  # expect: ValueError: slice step cannot be zero
fails(lambda: s[None])  # expect: TypeError: string indices must be integers, not 'NoneType'
fails(lambda: s["a":])  # expect: TypeError: slice indices must be integers or None or have an __index__ method
def assign(): s[0] = "x"
def delete(): del s[0]
fails(assign)  # expect: TypeError: 'str' object does not support item assignment
fails(delete)  # expect: TypeError: 'str' object doesn't support item deletion
