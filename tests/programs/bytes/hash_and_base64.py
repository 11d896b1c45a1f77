import base64
import binascii
import hashlib
import zlib

data = b"The quick brown fox\x00\xff"
for name in ("md5", "sha1", "sha256", "sha512", "sha3_256", "blake2b"):
    print(name, hashlib.new(name, data).hexdigest()[:40], hashlib.new(name).digest_size)
h = hashlib.sha256(); h.update(b"a"); c = h.copy(); h.update(b"b"); print(h.hexdigest() == hashlib.sha256(b"ab").hexdigest(), c.hexdigest()[:8], h.name, h.block_size)
for enc, dec in ((base64.b64encode, base64.b64decode), (base64.urlsafe_b64encode, base64.urlsafe_b64decode), (base64.b32encode, base64.b32decode), (base64.b16encode, base64.b16decode), (base64.b85encode, base64.b85decode), (base64.a85encode, base64.a85decode)):
    print(enc.__name__, enc(data), dec(enc(data)) == data)
print(binascii.hexlify(data), binascii.unhexlify("6162"), binascii.crc32(data), zlib.crc32(b"a"), zlib.adler32(b"abc"), binascii.b2a_base64(b"x"))
for f in (lambda: base64.b64decode("abc"), lambda: base64.b64decode("!!!!", validate=True), lambda: binascii.unhexlify("abc"), lambda: base64.b32decode("1"), lambda: hashlib.new("nope"), lambda: hashlib.sha256("text")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
import hmac; print(hmac.new(b"key", b"msg", "sha256").hexdigest(), hmac.compare_digest("a", "a"))
