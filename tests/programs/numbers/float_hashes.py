"""Hashes of floats of every size, and floats inside of keys beside the fractions and ints that they equal."""

import random
from decimal import Decimal
from fractions import Fraction

pick = random.Random(8)
edges = [0.0, -0.0, 0.5, -0.5, 1.0, -1.0, -2.0, 0.1, 1 / 3, 5e-324, -5e-324, 2.2250738585072014e-308, 1.7976931348623157e308]
edges += [2.0 ** e for e in range(-1074, 1024, 29)] + [-(2.0 ** e) for e in range(-70, 70)]
edges += [2.0 ** e + 1 for e in range(28, 53)] + [2.0 ** e - 1 for e in range(28, 54)] + [2.0 ** 61 - 2.0 ** 8, 2.0 ** 61, -(2.0 ** 61)]
edges += [pick.uniform(-1, 1) * 10.0 ** pick.randrange(-320, 308) for _ in range(300)]
edges += [float(pick.randrange(-2 ** pick.randrange(1, 80), 2 ** 70)) for _ in range(100)]

print(hash(float("inf")) == -hash(-float("inf")) == hash(Decimal("inf")), hash(-1.0) == hash(-1), hash(-0.0))

for v in edges:
    same = Fraction(v)
    assert hash(same) == hash(v)
    for key in ((v, "x"), (v,), ("x", v, v), ((v, 1), 2)):
        d = {key: 1}
        other = eval(repr(key), {"inf": 0}) if v < 1e300 else key
        assert other in d and len({key, other}) == 1
    assert (same, 1) in {(v, 1)} and (v, 1) in {(same, 1)} and (Decimal(v), 1) in {(v, 1)}
    assert v in {same: 1} and same in {v: 1}
    if v == int(v):
        assert (int(v), 1) in {(v, 1)} and (v, 1) in {(int(v), 1)} and hash(int(v)) == hash(v)
keys = {(v, i % 3) for i, v in enumerate(edges)}
print(len(keys), len({(Fraction(v), i % 3) for i, v in enumerate(edges)} | keys))
print({b"ab": 1, b"": 2}[bytes(bytearray(b"ab"))], len({(b"a", 1), (bytes([97]), 1), (b"b", 1)}), bytearray(b"x") == b"x")
