print(b"abc", b"\x00\xff\n\t\r\\", b"it's", b'"', b"'\"", bytes(range(120, 135)), str(b"a"), f"{b'a'}", [b"x"])
# expect: b'abc' b'\x00\xff\n\t\r\\' b"it's" b'"' b'\'"' b'xyz{|}~\x7f\x80\x81\x82\x83\x84\x85\x86' b'a' b'a' [b'x']
