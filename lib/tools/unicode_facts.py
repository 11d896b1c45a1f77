# The facts of the Unicode database as a reference CPython knows them, as JSON in `facts` (run by unicode_tables.ts).
import ctypes
import json
import unicodedata as now

old = now.ucd_3_2_0
ALL = range(0x110000)


def rows(db):
    """Distinct (category, bidirectional, combining, width, mirrored), and runs of them: length, index, ..."""
    index = {}
    runs = []
    for p in ALL:
        c = chr(p)
        row = (db.category(c), db.bidirectional(c), db.combining(c), db.east_asian_width(c), db.mirrored(c))
        i = index.setdefault(row, len(index))
        if runs and runs[-1] == i:
            runs[-2] += 1
        else:
            runs += [1, i]
    return {"rows": list(index), "runs": runs}


def number(c, db):
    return [db.numeric(c, None), db.digit(c, None), db.decimal(c, None)]


def pairs_of(c, db):
    d = db.decomposition(c)
    return None if d == "" or d[0] == "<" or " " not in d else d


def characters(text):
    return "".join(chr(int(h, 16)) for h in text.split())


def full_forms(db):
    """What the canonical decompositions give, applied until nothing changes (Hangul left out)."""
    full = {}

    def expand(p):
        if p not in full:
            d = db.decomposition(chr(p))
            full[p] = chr(p) if d == "" or d[0] == "<" else "".join(expand(int(h, 16)) for h in d.split())
        return full[p]

    for p in ALL:
        if not 0xAC00 <= p <= 0xD7A3:
            expand(p)
    return full


def corrections():
    """Characters whose decomposition in the old database is not what its own mappings say."""
    full = full_forms(now)
    out = []
    for p, text in full.items():
        c = chr(p)
        want = c if old.category(c) == "Cn" else text
        got = old.normalize("NFD", c)
        if got != want and now.normalize("NFD", want) != got:
            out.append([p, [ord(x) for x in got]])
    return out


def extra_names():
    """Aliases and named sequences, which the database keeps at private code points."""
    api = ctypes.pythonapi
    api.PyCapsule_GetPointer.restype = ctypes.c_void_p
    api.PyCapsule_GetPointer.argtypes = [ctypes.py_object, ctypes.c_char_p]
    at = api.PyCapsule_GetPointer(now._ucnhash_CAPI, b"unicodedata._ucnhash_CAPI")
    get = ctypes.cast(at, ctypes.POINTER(ctypes.c_void_p))[0]
    get = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_uint32, ctypes.c_char_p, ctypes.c_int, ctypes.c_int)(get)
    out = []
    for p in range(0xF0000, 0xF1000):
        text = ctypes.create_string_buffer(300)
        if get(p, text, 300, 1):
            name = text.value.decode()
            out.append([name, [ord(c) for c in now.lookup(name)]])
    return out


def composable(db):
    """Canonical pairs that NFC does not put together again."""
    out = []
    for p in ALL:
        d = pairs_of(chr(p), now)
        if d is not None and db.normalize("NFC", characters(d)) != chr(p):
            out.append(p)
    return out


names = {}
ideographs = []
for p in ALL:
    name = now.name(chr(p), None)
    if name is None or 0xAC00 <= p <= 0xD7A3:
        continue
    if name.startswith("CJK UNIFIED IDEOGRAPH-"):
        if ideographs and ideographs[-1][1] == p - 1:
            ideographs[-1][1] = p
        else:
            ideographs.append([p, p])
    else:
        names[p] = name

facts = json.dumps({
    "now": rows(now),
    "old": rows(old),
    "numbers": [[p] + number(chr(p), now) for p in ALL if number(chr(p), now) != [None] * 3],
    "oldNumbers": [
        [p] + number(chr(p), old) for p in ALL
        if old.category(chr(p)) != "Cn" and number(chr(p), old) != number(chr(p), now)
    ],
    "decompositions": [[p, now.decomposition(chr(p))] for p in ALL if now.decomposition(chr(p))],
    "oldDecompositions": [
        [p, old.decomposition(chr(p))] for p in ALL
        if old.category(chr(p)) != "Cn" and old.decomposition(chr(p)) != now.decomposition(chr(p))
    ],
    "excluded": composable(now),
    "oldExcluded": composable(old),
    "corrections": corrections(),
    "names": list(names.items()),
    "ideographs": ideographs,
    "extra": extra_names(),
    "version": now.unidata_version,
})
