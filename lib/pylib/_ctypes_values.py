"""What C values are in memory: the facts of a C type, and the values of simple types.

An object's memory is a memoryview `_ctm` over a bytearray of its own, over a part of another object's memory, or over memory at
an address. What must live as long as that memory is kept in `_ctk` of the object whose memory it is. Each C type has its
facts in `_cti`: size, alignment, the code by which it is passed.
"""
import struct
from _operator import index

import _ffi


class _Info:
    """What is known of a C type; `item` and `length` of an array, `fields` of a structure."""

    __slots__ = ("kind", "size", "align", "code", "format", "item", "length", "fields", "final", "swapped", "union")

    def __init__(self, kind, size, align, code=None, format="B"):
        self.kind, self.size, self.align, self.code, self.format = kind, size, align, code, format
        self.item, self.length, self.fields, self.final, self.swapped, self.union = None, 0, [], False, False, False


def _info(typ):
    found = getattr(typ, "_cti", None)
    if found is None:
        raise TypeError("abstract class")
    return found


# Memory.


def _store(mem, fmt, *values):
    struct.pack_into(fmt, mem, 0, *values)


def _address(obj):
    return _ffi.address(obj._ctm)


def _root(obj):
    """The object that keeps what the memory of `obj` refers to."""
    while obj._b_base_ is not None:
        obj = obj._b_base_
    return obj


def _keep(obj, key, value):
    root = _root(obj)
    if root._ctk is None:
        root._ctk = {}
    root._ctk[_address(obj), key] = value


def _at(typ, mem, base=None):
    """An object of a type over memory that is there."""
    info = _info(typ)
    info.final = True
    obj = object.__new__(typ)
    obj._ctm, obj._b_base_, obj._ctk = mem, base, None
    return obj


def _blank(typ):
    """A new object of a type, all zero."""
    size = _info(typ).size
    return _at(typ, memoryview(bytearray(size or 1))[:size])



# Simple values: how each code is read from memory and written to it.


def _int_value(value):
    return index(value)


def _char_value(value):
    if isinstance(value, (bytes, bytearray)) and len(value) == 1:
        return bytes(value)
    if isinstance(value, int) and 0 <= value < 256:
        return bytes([value])
    raise TypeError("one character bytes, bytearray, or an integer in range(256) expected")


def _wchar_value(value):
    if not isinstance(value, str):
        raise TypeError(f"a unicode character expected, not instance of {type(value).__name__}")
    if len(value) != 1:
        raise TypeError(f"a unicode character expected, not a string of length {len(value)}")
    return ord(value)


def _pointer_value(value):
    if value is None:
        return 0
    if not isinstance(value, int):
        raise TypeError("cannot be converted to pointer")
    return value & 0xFFFFFFFFFFFFFFFF


def _wide(text):
    return bytearray(text.encode("utf-32-le", "surrogatepass") + b"\0\0\0\0")


_objects_by_id = {}


def _read(code, mem, order="="):
    """The value of a simple type in memory."""
    match code:
        case "c":
            return bytes(mem[:1])
        case "u":
            return chr(struct.unpack_from("=I", mem)[0])
        case "P":
            return struct.unpack_from("=Q", mem)[0] or None
        case "z":
            at = struct.unpack_from("=Q", mem)[0]
            return bytes(_ffi.memory(at, _ffi.length(at, 1))) if at else None
        case "Z":
            at = struct.unpack_from("=Q", mem)[0]
            return _wide_at(at, _ffi.length(at, 4)) if at else None
        case "O":
            at = struct.unpack_from("=Q", mem)[0]
            if not at:
                raise ValueError("PyObject is NULL")
            return _objects_by_id[at]
        case "?" | "v":
            return any(mem)
    return struct.unpack_from(order + _PACKED[code], mem)[0]


def _write(code, mem, value, order="="):
    """Puts a value into memory; what has to live as long, or None."""
    match code:
        case "c":
            mem[:1] = _char_value(value)
        case "u":
            _store(mem, "=I", _wchar_value(value))
        case "P":
            _store(mem, "=Q", _pointer_value(value))
        case "z" | "Z":
            if value is None or isinstance(value, int):
                _store(mem, "=Q", _pointer_value(value))
                return None
            if code == "z" and isinstance(value, bytes):
                kept = bytearray(value + b"\0")
            elif code == "Z" and isinstance(value, str):
                kept = _wide(value)
            else:
                kind = "bytes" if code == "z" else "unicode string"
                raise TypeError(f"{kind} or integer address expected instead of {type(value).__name__} instance")
            _store(mem, "=Q", _ffi.address(kept))
            return kept
        case "O":
            _objects_by_id[id(value)] = value
            _store(mem, "=Q", id(value))
        case "?":
            mem[0] = 1 if value else 0
        case "v":
            _store(mem, "=h", -1 if value else 0)
        case "f" | "d" | "g":
            _store(mem, order + _PACKED[code], float(value) if not isinstance(value, str) else _not_real(value))
        case _:
            size = struct.calcsize("=" + _PACKED[code])
            bits = _int_value(value) & ((1 << 8 * size) - 1)
            mem[:size] = bits.to_bytes(size, "big" if order == ">" else "little")
    return None


def _not_real(value):
    raise TypeError(f"must be real number, not {type(value).__name__}")


def _wide_at(address, length):
    return bytes(_ffi.memory(address, length * 4)).decode("utf-32-le", "surrogatepass") if length else ""


# The codes of simple types: the struct module's one of standard size, and what they are passed as.
_PACKED = {"b": "b", "B": "B", "h": "h", "H": "H", "i": "i", "I": "I", "l": "q", "L": "Q", "q": "q", "Q": "Q", "f": "f", "d": "d"}
_PACKED["g"] = "d"
_SIZES = {"v": 2, "c": 1, "u": 4, "P": 8, "z": 8, "Z": 8, "O": 8, "?": 1}
_PASSED = {"v": "h", "c": "B", "u": "I", "z": "P", "Z": "P", "O": "P", "g": "d"}
_FORMATS = {"v": "h", "c": "c", "u": "w", "P": "P", "z": "z", "Z": "Z", "O": "O", "?": "?", "l": "q", "L": "Q", "g": "d"}
