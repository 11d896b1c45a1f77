# Slices whose end is before their start are empty, and take no memory from what comes after them.
b = bytes(range(65, 75))
kept = [bytes([k]) * 3 for k in b]
for k in range(200):
    assert b[5:2] == b[9:0:1] == b[-1:-3] == bytearray(b)[7:3] == b"" == b[12:20] == bytearray(b)[5:2:1]
    kept.append(b[k % 8:k % 8 + 2])
print(kept[:3], kept[10:13], len(set(kept)))  # expect: [b'AAA', b'BBB', b'CCC'] [b'AB', b'BC', b'CD'] 18
print(b[5:2], b[5:2:1], b[2:5:-1], bytes(memoryview(b)[5:2]), b" ".strip(), b[3:3])  # expect: b'' b'' b'' b'' b'' b''
