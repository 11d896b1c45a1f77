import json
from json.decoder import scanstring

# An escaped surrogate pairs with an escaped one only.
print(ascii(scanstring('"z\\ud834\udd20x"', 1)), ascii(scanstring('"z\\ud834\\udd20x"', 1)), ascii(scanstring('"\ud834\\udd20"', 1)))
# expect: ('z\ud834\udd20x', 11) ('z\U0001d120x', 16) ('\ud834\udd20', 9)

# A list that changes while it is written.
items = [object() for _ in range(10)]


def shorten(o):
    del items[-1]


print(json.dumps(items, default=shorten))
# expect: [null, null, null, null, null]

import typing
print("__args__" in dir(list[int]), "__origin__" in dir(typing.List[int]), "append" in dir(list[int]))
# expect: True True True
