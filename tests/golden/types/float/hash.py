# oracle: 64-bit
print(hash(1.0), hash(0.5), hash(-0.5), hash(1e300), hash(float("inf")), hash(float("-inf")), hash(0.0), hash(-0.0), hash(0.1), hash(2.5))
# expect: 1 1152921504606846976 -1152921504606846976 1224995262755759164 314159 -314159 0 0 230584300921369408 1152921504606846978
print({0.5: "a"}[1 / 2], 1.0 in {1}, 3 in {3.0})  # expect: a True True
