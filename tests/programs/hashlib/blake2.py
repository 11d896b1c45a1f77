# BLAKE2 with and without parameters, over short and long messages, in pieces.
import hashlib
for n in (0, 3, 1000, 70000, 200000):
    for f in (hashlib.blake2b, hashlib.blake2s):
        h = f(b"q" * n); c = h.copy(); c.update(b"more" * 300)
        d = f(bytearray(b"q" * n)); 
        for k in range(3): d.update(b"z" * 700)
        print(f.__name__, n, h.hexdigest()[:16], c.hexdigest()[:16], d.hexdigest()[:16], h.digest_size, h.block_size, h.name, f(b"q" * n, digest_size=8).hexdigest(), f(b"q" * n, key=b"k").hexdigest()[:16], f(b"q"*n, salt=b"s").hexdigest()[:8])
