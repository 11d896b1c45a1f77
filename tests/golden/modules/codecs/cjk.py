# The codecs of Chinese, Japanese and Korean: all their characters (digests are CPython's), errors, and the stateful classes.
import codecs, io
from hashlib import md5


def show(f, *args):
    try:
        print(ascii(f(*args)))
    except Exception as e:
        print(type(e).__name__, e)


def every(encoding):
    codes, pairs = [], []
    for p in range(0x10000):
        try:
            codes.append((p, chr(p).encode(encoding)))
        except UnicodeError:
            pass
    for a in range(0x80, 256):
        for b in range(0x21, 256, 3):
            pairs.append(bytes([a, b]).decode(encoding, "replace"))
    return len(codes), md5(repr(codes).encode()).hexdigest()[:12], md5(repr(pairs).encode()).hexdigest()[:12]


print("cp932", every("cp932"))  # expect: cp932 (9408, 'a55545780f72', '1873326cd2bb')
print("shift_jis", every("shift_jis"))  # expect: shift_jis (7072, 'd6932e3f9cbd', 'c6dacdf6a4c9')
print("euc_jp", every("euc_jp"))  # expect: euc_jp (13138, '21829fc90bb6', '797303e00850')
print("gb2312", every("gb2312"))  # expect: gb2312 (7573, 'bfef33f50f76', '96d616155243')
print("gbk", every("gbk"))  # expect: gbk (21919, 'c2e846c6b439', 'd30f6651182b')
print("gb18030", every("gb18030"))  # expect: gb18030 (63488, 'be751a46f493', '5da02035ca36')
print("big5", every("big5"))  # expect: big5 (13834, '05a95f1f8e44', '0cdfa5d38545')
print("cp950", every("cp950"))  # expect: cp950 (13879, '9b58a529be5e', '8b0afc69e03f')
print("big5hkscs", every("big5hkscs"))  # expect: big5hkscs (16821, '5b52c69ecc3b', '8292920527ef')
print("cp949", every("cp949"))  # expect: cp949 (17176, '36635e2072cb', '2f91bd04e3bc')
print("euc_kr", every("euc_kr"))  # expect: euc_kr (17176, '031dee640146', 'e6f1b0fa263e')
print("johab", every("johab"))  # expect: johab (17176, 'a877316757ff', '7f246f50f42e')
show("一¥ｱ丂é가".encode, "iso2022_jp_2", "replace")  # expect: b'\x1b$B0l\x1b(J\\\x1b(B?\x1b$(D0!+1\x1b$(C0!\x1b(B'
show("一¥ｱ丂é".encode, "iso2022_jp_ext", "xmlcharrefreplace")  # expect: b'\x1b$B0l\x1b(J\\\x1b(I1\x1b$(D0!+1\x1b(B'
show("가a\nb가".encode, "iso2022_kr")  # expect: b'\x1b$)C\x0e0!\x0fa\nb\x0e0!\x0f'
show("一~a".encode, "hz")  # expect: b'~{R;~}~~a'
show(b"\x1b$A0!\x1b$(C0!\x1b.A\x1bNi".decode, "iso2022_jp_2")  # expect: '\u554a\uac00\xe9'
show(b"\xa4\xd4\xa4\xa1\xa4\xc0\xa4\xd4".decode, "euc_kr")  # expect: '\uac1c'
show("\U00012345\U0010ffff".encode, "gb18030")  # expect: b'\x907\x959\xe32\x9a5'
show("Ê̄Ê".encode, "big5hkscs")  # expect: b'\x88b\x88f'
show("あ\u1234x".encode, "shift_jis")
# expect: UnicodeEncodeError 'shift_jis' codec can't encode character '\u1234' in position 1: illegal multibyte sequence
show(b"\x82\xa0\xffx".decode, "shift_jis")
# expect: UnicodeDecodeError 'shift_jis' codec can't decode byte 0xff in position 2: illegal multibyte sequence
show(b"\x82".decode, "shift_jis")
# expect: UnicodeDecodeError 'shift_jis' codec can't decode byte 0x82 in position 0: incomplete multibyte sequence
show(b"\x82a\xff\xffb".decode, "shift_jis", "replace")  # expect: '\uff22\ufffd\ufffdb'
show(b"\x1b(Z".decode, "iso2022_jp")
# expect: UnicodeDecodeError 'iso2022_jp' codec can't decode bytes in position 0-2: illegal multibyte sequence
show("x".encode, "no_such_jp")  # expect: LookupError unknown encoding: no_such_jp
decoder = codecs.getincrementaldecoder("iso2022_kr")()
for piece in (b"\x1b$", b")C\x0e", b"\x30", b"!\x0f"):
    print(ascii(decoder.decode(piece)), decoder.getstate())
# expect: '' (b'\x1b$', 4342338)
# expect: '' (b'', 4299342658)
# expect: '' (b'0', 4299342658)
# expect: '\uac00' (b'', 4375362)
show(decoder.decode, b"\x1b", True)
# expect: UnicodeDecodeError 'iso2022_kr' codec can't decode byte 0x1b in position 0: incomplete multibyte sequence
encoder = codecs.getincrementalencoder("big5hkscs")()
print([encoder.encode("\xca"), encoder.getstate(), encoder.encode("\u0304"), encoder.encode("\xca", True)])
# expect: [b'', 9093890, b'\x88b', b'\x88f']
encoder = codecs.getincrementalencoder("iso2022_jp")()
print([encoder.encode("あ"), encoder.getstate(), encoder.encode("い"), encoder.encode("", True)])
# expect: [b'\x1b$B$"', 4375040, b'$$', b'\x1b(B']
reader = codecs.getreader("shift_jis")(io.BytesIO(b"\x82\xa0a\n\x82\xa0b\nc"))
print(ascii([reader.read(1), reader.readline(), reader.readlines()]))
# expect: ['\u3042', 'a\n', ['\u3042b\n', 'c']]
out = io.BytesIO()
writer = codecs.getwriter("iso2022_jp")(out)
writer.writelines(["a", "い"])
print(out.getvalue())  # expect: b'a\x1b$B$$'
with io.TextIOWrapper(io.BytesIO("日本\r\n語".encode("euc_jp")), encoding="euc_jp") as f:
    print(ascii(f.readlines()))  # expect: ['\u65e5\u672c\n', '\u8a9e']

# A difference: there is no table of JIS X 0213.
show("x".encode, "euc_jis_2005")  # expect: LookupError unknown encoding: euc_jis_2005
