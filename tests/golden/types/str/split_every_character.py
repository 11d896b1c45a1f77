# Every character as a space of split() and as a line boundary, in texts of one and of many pieces; padding of all widths.
import sys
spaces = [c for c in map(chr, range(sys.maxunicode + 1)) if ("a" + c + "b").split() == ["a", "b"]]
print([hex(ord(c)) for c in spaces], all(c.isspace() for c in spaces), sum(map(str.isspace, map(chr, range(0x110000)))))
# expect: ['0x9', '0xa', '0xb', '0xc', '0xd', '0x1c', '0x1d', '0x1e', '0x1f', '0x20', '0x85', '0xa0', '0x1680', '0x2000', '0x2001', '0x2002', '0x2003', '0x2004', '0x2005', '0x2006', '0x2007', '0x2008', '0x2009', '0x200a', '0x2028', '0x2029', '0x202f', '0x205f', '0x3000'] True 29
breaks = [c for c in map(chr, range(sys.maxunicode + 1)) if len(("a" + c + "b").splitlines()) == 2]
print([hex(ord(c)) for c in breaks])
# expect: ['0xa', '0xb', '0xc', '0xd', '0x1c', '0x1d', '0x1e', '0x85', '0x2028', '0x2029']
for end in breaks + ["\r\n", "\n\r", "\n\n"]:
    text = end + "a" + end + "b" * 20 + end
    print(ascii(text.splitlines()), ascii(text.splitlines(True)), ascii(("é漢" + text).splitlines()), ascii(("😀" + text).splitlines(True)))
# expect: ['', 'a', 'bbbbbbbbbbbbbbbbbbbb'] ['\n', 'a\n', 'bbbbbbbbbbbbbbbbbbbb\n'] ['\xe9\u6f22', 'a', 'bbbbbbbbbbbbbbbbbbbb'] ['\U0001f600\n', 'a\n', 'bbbbbbbbbbbbbbbbbbbb\n']
# expect: ['', 'a', 'bbbbbbbbbbbbbbbbbbbb'] ['\x0b', 'a\x0b', 'bbbbbbbbbbbbbbbbbbbb\x0b'] ['\xe9\u6f22', 'a', 'bbbbbbbbbbbbbbbbbbbb'] ['\U0001f600\x0b', 'a\x0b', 'bbbbbbbbbbbbbbbbbbbb\x0b']
# expect: ['', 'a', 'bbbbbbbbbbbbbbbbbbbb'] ['\x0c', 'a\x0c', 'bbbbbbbbbbbbbbbbbbbb\x0c'] ['\xe9\u6f22', 'a', 'bbbbbbbbbbbbbbbbbbbb'] ['\U0001f600\x0c', 'a\x0c', 'bbbbbbbbbbbbbbbbbbbb\x0c']
# expect: ['', 'a', 'bbbbbbbbbbbbbbbbbbbb'] ['\r', 'a\r', 'bbbbbbbbbbbbbbbbbbbb\r'] ['\xe9\u6f22', 'a', 'bbbbbbbbbbbbbbbbbbbb'] ['\U0001f600\r', 'a\r', 'bbbbbbbbbbbbbbbbbbbb\r']
# expect: ['', 'a', 'bbbbbbbbbbbbbbbbbbbb'] ['\x1c', 'a\x1c', 'bbbbbbbbbbbbbbbbbbbb\x1c'] ['\xe9\u6f22', 'a', 'bbbbbbbbbbbbbbbbbbbb'] ['\U0001f600\x1c', 'a\x1c', 'bbbbbbbbbbbbbbbbbbbb\x1c']
# expect: ['', 'a', 'bbbbbbbbbbbbbbbbbbbb'] ['\x1d', 'a\x1d', 'bbbbbbbbbbbbbbbbbbbb\x1d'] ['\xe9\u6f22', 'a', 'bbbbbbbbbbbbbbbbbbbb'] ['\U0001f600\x1d', 'a\x1d', 'bbbbbbbbbbbbbbbbbbbb\x1d']
# expect: ['', 'a', 'bbbbbbbbbbbbbbbbbbbb'] ['\x1e', 'a\x1e', 'bbbbbbbbbbbbbbbbbbbb\x1e'] ['\xe9\u6f22', 'a', 'bbbbbbbbbbbbbbbbbbbb'] ['\U0001f600\x1e', 'a\x1e', 'bbbbbbbbbbbbbbbbbbbb\x1e']
# expect: ['', 'a', 'bbbbbbbbbbbbbbbbbbbb'] ['\x85', 'a\x85', 'bbbbbbbbbbbbbbbbbbbb\x85'] ['\xe9\u6f22', 'a', 'bbbbbbbbbbbbbbbbbbbb'] ['\U0001f600\x85', 'a\x85', 'bbbbbbbbbbbbbbbbbbbb\x85']
# expect: ['', 'a', 'bbbbbbbbbbbbbbbbbbbb'] ['\u2028', 'a\u2028', 'bbbbbbbbbbbbbbbbbbbb\u2028'] ['\xe9\u6f22', 'a', 'bbbbbbbbbbbbbbbbbbbb'] ['\U0001f600\u2028', 'a\u2028', 'bbbbbbbbbbbbbbbbbbbb\u2028']
# expect: ['', 'a', 'bbbbbbbbbbbbbbbbbbbb'] ['\u2029', 'a\u2029', 'bbbbbbbbbbbbbbbbbbbb\u2029'] ['\xe9\u6f22', 'a', 'bbbbbbbbbbbbbbbbbbbb'] ['\U0001f600\u2029', 'a\u2029', 'bbbbbbbbbbbbbbbbbbbb\u2029']
# expect: ['', 'a', 'bbbbbbbbbbbbbbbbbbbb'] ['\r\n', 'a\r\n', 'bbbbbbbbbbbbbbbbbbbb\r\n'] ['\xe9\u6f22', 'a', 'bbbbbbbbbbbbbbbbbbbb'] ['\U0001f600\r\n', 'a\r\n', 'bbbbbbbbbbbbbbbbbbbb\r\n']
# expect: ['', '', 'a', '', 'bbbbbbbbbbbbbbbbbbbb', ''] ['\n', '\r', 'a\n', '\r', 'bbbbbbbbbbbbbbbbbbbb\n', '\r'] ['\xe9\u6f22', '', 'a', '', 'bbbbbbbbbbbbbbbbbbbb', ''] ['\U0001f600\n', '\r', 'a\n', '\r', 'bbbbbbbbbbbbbbbbbbbb\n', '\r']
# expect: ['', '', 'a', '', 'bbbbbbbbbbbbbbbbbbbb', ''] ['\n', '\n', 'a\n', '\n', 'bbbbbbbbbbbbbbbbbbbb\n', '\n'] ['\xe9\u6f22', '', 'a', '', 'bbbbbbbbbbbbbbbbbbbb', ''] ['\U0001f600\n', '\n', 'a\n', '\n', 'bbbbbbbbbbbbbbbbbbbb\n', '\n']
print("".splitlines(), "a".splitlines(), "a\n".splitlines(), "\n".splitlines(True), "a\nb".splitlines(True), "a\n\nb\n".splitlines())
# expect: [] ['a'] ['a'] ['\n'] ['a\n', 'b'] ['a', '', 'b']
print("".split(), "  ".split(), " a ".split(), "a".split(), "a b".split(" "), " a  b ".split(" "), "".split(","), ",".split(","))
# expect: [] [] ['a'] ['a'] ['a', 'b'] ['', 'a', '', 'b', ''] [''] ['', '']
for sep in (",", ", ", "ab", "é"):
    for n in (0, 1, 31, 32, 33, 34, 70):
        text = sep.join(map(str, range(n)))
        print(len(text.split(sep)), text.split(sep) == [str(i) for i in range(n)] or text.split(sep), len((text + sep).split(sep)), (sep + text).split(sep)[:2])
# expect: 1 [''] 2 ['', '']
# expect: 1 True 2 ['', '0']
# expect: 31 True 32 ['', '0']
# expect: 32 True 33 ['', '0']
# expect: 33 True 34 ['', '0']
# expect: 34 True 35 ['', '0']
# expect: 70 True 71 ['', '0']
# expect: 1 [''] 2 ['', '']
# expect: 1 True 2 ['', '0']
# expect: 31 True 32 ['', '0']
# expect: 32 True 33 ['', '0']
# expect: 33 True 34 ['', '0']
# expect: 34 True 35 ['', '0']
# expect: 70 True 71 ['', '0']
# expect: 1 [''] 2 ['', '']
# expect: 1 True 2 ['', '0']
# expect: 31 True 32 ['', '0']
# expect: 32 True 33 ['', '0']
# expect: 33 True 34 ['', '0']
# expect: 34 True 35 ['', '0']
# expect: 70 True 71 ['', '0']
# expect: 1 [''] 2 ['', '']
# expect: 1 True 2 ['', '0']
# expect: 31 True 32 ['', '0']
# expect: 32 True 33 ['', '0']
# expect: 33 True 34 ['', '0']
# expect: 34 True 35 ['', '0']
# expect: 70 True 71 ['', '0']
print("aaa".split("aa"), "aaaaa".split("aa"), ("ab" * 40).split("ba")[-2:], ("x" * 100).split("xx").count(""))
# expect: ['', 'a'] ['', '', 'a'] ['', 'b'] 51
for n in (0, 1, 127, 128, 129, 300):
    print(len("7".rjust(n)), len("7".zfill(n)), len("-7".zfill(n)), "7".zfill(n)[:2], "7".center(n)[-1:], "7".ljust(n, "é")[-1:], len("7".center(n, "0")))
# expect: 1 1 2 7 7 7 1
# expect: 1 1 2 7 7 7 1
# expect: 127 127 127 00   é 127
# expect: 128 128 128 00   é 128
# expect: 129 129 129 00   é 129
# expect: 300 300 300 00   é 300
print("..,a.,b,..".strip(".,"), "xxéx".strip("x"), "éxé".strip("é"), "abc".strip("abc"), "abc".lstrip("cb"), "abc".rstrip("cb"), "abc".strip(""), "a-b".strip("😀a"))
# expect: a.,b é x  abc a abc -b
for n in (0, 47, 48, 99, 100, 511, 512, 513, 2000):
    for c in "aé€":
        text = "x" * n + c; print(len(text.encode()), text.encode().decode() == text, text.encode()[-3:], end=" ")
    print()
# expect: 1 True b'a' 2 True b'\xc3\xa9' 3 True b'\xe2\x82\xac' 
# expect: 48 True b'xxa' 49 True b'x\xc3\xa9' 50 True b'\xe2\x82\xac' 
# expect: 49 True b'xxa' 50 True b'x\xc3\xa9' 51 True b'\xe2\x82\xac' 
# expect: 100 True b'xxa' 101 True b'x\xc3\xa9' 102 True b'\xe2\x82\xac' 
# expect: 101 True b'xxa' 102 True b'x\xc3\xa9' 103 True b'\xe2\x82\xac' 
# expect: 512 True b'xxa' 513 True b'x\xc3\xa9' 514 True b'\xe2\x82\xac' 
# expect: 513 True b'xxa' 514 True b'x\xc3\xa9' 515 True b'\xe2\x82\xac' 
# expect: 514 True b'xxa' 515 True b'x\xc3\xa9' 516 True b'\xe2\x82\xac' 
# expect: 2001 True b'xxa' 2002 True b'x\xc3\xa9' 2003 True b'\xe2\x82\xac' 
