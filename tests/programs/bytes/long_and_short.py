# Bytes methods, hexadecimal, base 64 and codecs over short and long data: each length may take a path of its own.
import base64
import binascii

LENGTHS = (0, 1, 2, 3, 5, 7, 31, 32, 33, 47, 63, 64, 65, 127, 255, 256, 257, 511, 513, 600, 4096, 20001)


def check(text):
    """A short fingerprint of a long result."""
    return f"{len(text)} {binascii.crc32(text if isinstance(text, (bytes, bytearray)) else str(text).encode()):08x}"


def attempt(f, *args, **kw):
    try:
        r = f(*args, **kw)
        return check(r) if isinstance(r, (bytes, bytearray, str, list)) else r
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for n in LENGTHS:
    every = bytes((i * 7 + i // 256 * 3) % 256 for i in range(n))
    text = bytes(b"the Quick brown-fox\tjumps Over 12 lazy dogs.\n"[i % 45] for i in range(n))
    for kind in (bytes, bytearray):
        for data in (kind(every), kind(text), kind(b"aB" * (n // 2)), kind(b"12ab" * (n // 4))):
            for name in ("upper", "lower", "title", "swapcase", "capitalize", "hex", "strip", "split", "splitlines"):
                print(n, name, attempt(getattr(data, name)))
            for name in ("isalnum", "isalpha", "isascii", "isdigit", "islower", "isspace", "istitle", "isupper"):
                print(n, name, getattr(data, name)())
            print(attempt(data.translate, None, b"aeiou"), attempt(data.translate, bytes(range(255, -1, -1)), b"\x00\xff"))
            print(attempt(data.translate, bytes.maketrans(b"+/", b"-_")), attempt(data.translate, None, delete=b""))
            print(data.find(b"dogs"), data.rfind(b"dogs"), data.rfind(b""), data.rfind(b"t"), data.rfind(b"he", 0, -3))
            print(data.rfind(b"zz"), data.rfind(b"the", 1), data.rindex(data[:1]), data.rpartition(b"fox")[0] == data)
            print(attempt(data.replace, b"fox", b"elephants and"), attempt(data.replace, b"", b"-"))
            print(list(data) == [b for b in data], sum(data), kind(list(data)) == data, data == kind(data[:-1] + b"!"))
            print(attempt(data.decode, "latin-1"), attempt(data.decode, "ascii"), attempt(data.decode, "utf-8", "replace"))
            print(attempt(data.decode("latin-1").encode, "latin-1"), attempt(data.decode("latin-1").encode, "ascii", "ignore"))
            print(attempt(kind(b", ").join, [data[i : i + 40] for i in range(0, n, 40)]))
            print(attempt(binascii.hexlify, data), attempt(binascii.unhexlify, binascii.hexlify(data).upper()))
            for sep, group in ((":", 1), ("-", 2), (".", -3), ("_", 5), (" ", -100), ("x", 0)):
                print(attempt(data.hex, sep, group), attempt(binascii.hexlify, data, sep, group))
            print(attempt(bytes.fromhex, data.hex(" ", 2)), attempt(bytes.fromhex, data.hex()), attempt(bytes.fromhex, data))
            print(attempt(binascii.unhexlify, data), attempt(binascii.unhexlify, data + b"\xff"))
            coded = base64.b64encode(data)
            print(check(coded), attempt(binascii.b2a_base64, data), base64.b64decode(coded) == data)
            for bad in (coded, coded[:-1], coded + b"=", b"=" + coded, coded + b"\n", coded[:9] + b"\n" + coded[9:],
                        coded[:9] + b"\xff" + coded[9:], coded[:4] + b"=" + coded[4:], coded + coded, b"  " + coded,
                        coded[:-2] + b"==", coded.replace(b"A", b"-"), coded + b"AB==", b"A" + coded[1:] + b"B==="):
                print(attempt(binascii.a2b_base64, bad), attempt(binascii.a2b_base64, bad, strict_mode=True))
            for little in ("little", "big"):
                for signed in (False, True):
                    v = int.from_bytes(data[:n], little, signed=signed)
                    print(v % 1000003, attempt(v.to_bytes, n, little, signed=signed) == check(data))
for v in (2**53 - 1, 2**53, 2**63 - 1, 2**63, 2**64 - 1, 2**64, -(2**63), -(2**53) - 1, -1, 255, -128):
    for length in (1, 2, 6, 7, 8, 9, 16):
        for order in ("little", "big"):
            print(v, length, attempt(v.to_bytes, length, order, signed=True), attempt(v.to_bytes, length, order))
for bad in ("0g", "abc", "ab cd", " ab  cd ", "a b", "ab\u0661", "\u0130\u0130", "ab\U0001f600", b"0g", b"ab\xff", "", "AbCd"):
    print(ascii(bad), attempt(bytes.fromhex, bad), attempt(bytearray.fromhex, bad))
