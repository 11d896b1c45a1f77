# Codecs of JIS X 0213: both planes, codes of two characters, editions, and every code (by a checksum).
import codecs
import zlib

for name in "euc_jis_2004", "euc_jisx0213", "shift_jis_2004", "shift_jisx0213", "iso2022_jp_2004", "iso2022_jp_3":
    b = "か\u304b\u309a\U0002000b¥~".encode(name, "ignore")
    print(name, b, ascii(b.decode(name)))
# expect: euc_jis_2004 b'\xa4\xab\xa4\xf7\xae\xa2~' '\u304b\u304b\u309a\U0002000b~'
# expect: euc_jisx0213 b'\xa4\xab\xa4\xf7\xae\xa2~' '\u304b\u304b\u309a\U0002000b~'
# expect: shift_jis_2004 b'\x82\xa9\x82\xf5\x87\xa0\\\x81\xb0' '\u304b\u304b\u309a\U0002000b\xa5~'
# expect: shift_jisx0213 b'\x82\xa9\x82\xf5\x87\xa0\\\x81\xb0' '\u304b\u304b\u309a\U0002000b\xa5~'
# expect: iso2022_jp_2004 b'\x1b$B$+\x1b$(Q$w."\x1b(B~' '\u304b\u304b\u309a\U0002000b~'
# expect: iso2022_jp_3 b'\x1b$B$+\x1b$(O$w."\x1b(B~' '\u304b\u304b\u309a\U0002000b~'

for name in "euc_jis_2004", "euc_jisx0213", "shift_jis_2004", "shift_jisx0213", "iso2022_jp_2004", "iso2022_jp_3":
    text = b"|".join(chr(p).encode(name, "ignore") for p in range(0x2FA20) if not 0xD800 <= p < 0xE000)
    pairs = "".join(bytes([a, b]).decode(name, "replace") for a in range(0x80, 256) for b in range(0x20, 256))
    print(name, zlib.crc32(text), zlib.crc32(pairs.encode()))
# expect: euc_jis_2004 3606693869 3790915539
# expect: euc_jisx0213 1525598945 3926369572
# expect: shift_jis_2004 1037537796 2193816022
# expect: shift_jisx0213 448161157 2156948713
# expect: iso2022_jp_2004 2133719386 1285357121
# expect: iso2022_jp_3 182401887 1285357121

encoder = codecs.getincrementalencoder("euc_jis_2004")()
print([encoder.encode(c) for c in "か\u304b\u309aき"], encoder.encode("", True))
# expect: [b'', b'\xa4\xab', b'\xa4\xf7', b''] b'\xa4\xad'
decoder = codecs.getincrementaldecoder("shift_jis_2004")("replace")
print([decoder.decode(bytes([b])) for b in b"\x82\xf5\x82"], decoder.decode(b"", True))
# expect: ['', 'か゚', ''] �
try:
    b"\xae\xa1".decode("euc_jisx0213")
except UnicodeDecodeError as e:
    print(e)  # expect: 'euc_jisx0213' codec can't decode bytes in position 0-1: illegal multibyte sequence
