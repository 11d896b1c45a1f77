# The patterns that modules of the standard library have, in their dictionaries and their classes': [points, is_text, flags] as JSON.
import importlib
import json
import re
import sys


def patterns(namespace):
    for value in list(namespace.values()):
        if isinstance(value, re.Pattern):
            yield value
        elif isinstance(value, type):
            yield from (v for v in vars(value).values() if isinstance(v, re.Pattern))


found = {}
for name in sys.argv[1:]:
    for p in patterns(vars(importlib.import_module(name))):
        found[p.pattern, p.flags] = None
rows = []
for pattern, flags in found:
    is_text = isinstance(pattern, str)
    rows.append([[ord(c) for c in pattern] if is_text else list(pattern), is_text, flags])
json.dump(rows, sys.stdout)
