# For each pattern of a file of JSON: what the library's own Python code makes of it, as JSON; null where it raises or warns.
import json
import sys
import warnings
import re._compiler
import re._parser

warnings.simplefilter("error")


def compiled(pattern, flags):
    try:
        tree = re._parser.parse(pattern, flags)
        code = re._compiler._code(tree, flags)
    except Exception:
        return None
    state = tree.state
    return [flags | state.flags, [int(n) for n in code], state.groups - 1, list(state.groupdict.items())]


with open(sys.argv[1]) as file:
    rows = json.load(file)
out = []
for points, is_text, flags in rows:
    pattern = "".join(map(chr, points)) if is_text else bytes(points)
    out.append(compiled(pattern, flags))
json.dump(out, sys.stdout)
