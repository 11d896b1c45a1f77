"""C data types and calls of native code, over _ffi.

An object's memory is a memoryview `_ctm` over a bytearray of its own, over a part of another object's memory, or over memory at
an address. What must live as long as that memory is kept in `_ctk` of the object whose memory it is. Each C type has its
facts in `_cti`: size, alignment, the code by which it is passed.
"""
import struct
import sys

import _ffi

__version__ = "1.1.0"
RTLD_LOCAL, RTLD_GLOBAL = 0, 256
FUNCFLAG_CDECL, FUNCFLAG_PYTHONAPI, FUNCFLAG_USE_ERRNO, FUNCFLAG_USE_LASTERROR = 1, 4, 8, 16
SIZEOF_TIME_T = 8
CTYPES_MAX_ARGCOUNT = 1024


class ArgumentError(Exception):
    """An argument of a function can't be passed."""

    __module__ = "ctypes"


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
    obj = typ.__new__(typ, _memory=mem)
    obj._b_base_ = base
    return obj


def _pointer_at(address):
    return address - (1 << 64) if address < 0 else address


# Simple values: how each code is read from memory and written to it.


def _int_value(value):
    if not isinstance(value, int):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return int(value)


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
        case "?":
            return mem[0] != 0
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
_SIZES = {"c": 1, "u": 4, "P": 8, "z": 8, "Z": 8, "O": 8, "?": 1}
_PASSED = {"c": "B", "u": "I", "z": "P", "Z": "P", "O": "P", "g": "d"}
_FORMATS = {"c": "c", "u": "w", "P": "P", "z": "z", "Z": "Z", "O": "O", "?": "?", "l": "q", "L": "Q", "g": "d"}


class _CType(type):
    """The type of C types."""

    def __mul__(cls, length):
        if not isinstance(length, int):
            raise TypeError(f"can't multiply sequence by non-int of type '{type(length).__name__}'")
        if length < 0:
            raise ValueError(f"Array length must be >= 0, not {length}")
        key = (cls, length)
        found = _array_types.get(key)
        if found is None:
            found = _array_types[key] = PyCArrayType(f"{cls.__name__}_Array_{length}", (Array,), {"_type_": cls, "_length_": length})
        return found

    __rmul__ = __mul__

    @property
    def __pointer_type__(cls):
        try:
            return cls.__dict__["_ctp"]
        except KeyError:
            raise AttributeError(f"type {cls!r} has no attribute '__pointer_type__'") from None

    @__pointer_type__.setter
    def __pointer_type__(cls, value):
        type.__setattr__(cls, "_ctp", value)

    def from_address(cls, address, /):
        """A C instance over the memory at an address."""
        size = _info(cls).size
        if not isinstance(address, int):
            raise TypeError("integer expected")
        return _at(cls, memoryview(_ffi.memory(address, size)))

    def from_buffer(cls, source, offset=0, /):
        """A C instance that shares the memory of a writable buffer."""
        size = _info(cls).size
        view = memoryview(source)
        if view.readonly:
            raise TypeError("underlying buffer is not writable")
        if not view.c_contiguous:
            raise TypeError("underlying buffer is not C contiguous")
        if offset < 0:
            raise ValueError("offset cannot be negative")
        view = view.cast("B") if view.nbytes else view
        if view.nbytes < offset + size:
            raise ValueError(f"Buffer size too small ({view.nbytes} instead of at least {offset + size} bytes)")
        obj = _at(cls, view[offset : offset + size])
        obj._ctk = {None: source}
        return obj

    def from_buffer_copy(cls, source, offset=0, /):
        """A C instance with a copy of a buffer's memory."""
        size = _info(cls).size
        view = memoryview(source).cast("B")
        if offset < 0:
            raise ValueError("offset cannot be negative")
        if view.nbytes < offset + size:
            raise ValueError(f"Buffer size too small ({view.nbytes} instead of at least {offset + size} bytes)")
        return _at(cls, memoryview(bytearray(view[offset : offset + size] or b"\0"))[:size])

    def in_dll(cls, library, name, /):
        """A C instance over an exported variable."""
        try:
            address = _ffi.symbol(library._handle, name)
        except AttributeError as e:
            raise ValueError(str(e)) from None
        return cls.from_address(address)

    def from_param(cls, value, /):
        """What is passed to a function for a value."""
        if isinstance(value, cls):
            return value
        if hasattr(value, "_as_parameter_"):
            return cls.from_param(value._as_parameter_)
        raise TypeError(f"expected {cls.__name__} instance instead of {type(value).__name__}")


_array_types = {}


class _CData:
    """What all C instances have."""

    __slots__ = ("_ctm", "_ctk", "_b_base_", "__weakref__", "__dict__")

    def __new__(cls, *args, _memory=None, **kwargs):
        info = getattr(cls, "_cti", None)
        if info is None:
            raise TypeError("abstract class")
        info.final = True
        self = object.__new__(cls)
        self._ctm = memoryview(bytearray(info.size or 1))[: info.size] if _memory is None else _memory
        self._ctk = self._b_base_ = None
        return self

    @property
    def _objects(self):
        return self._ctk

    @property
    def _b_needsfree_(self):
        return self._b_base_ is None

    def __buffer__(self, flags):
        info = _info(type(self))
        if info.kind == "array" and info.size:
            shape, item = [], type(self)
            while _info(item).kind == "array":
                shape.append(_info(item).length)
                item = _info(item).item
            if _info(item).kind == "simple" and _info(item).code in _PACKED and all(shape):
                return self._ctm.cast(_info(item).code, shape)
        elif info.kind == "simple" and info.code in _PACKED:
            return self._ctm.cast(info.code, ())
        return memoryview(self._ctm)

    def __reduce__(self):
        info = _info(type(self))
        if _has_pointer(type(self)):
            raise ValueError("ctypes objects containing pointers cannot be pickled")
        return _unpickle, (type(self), (getattr(self, "__dict__", {}), bytes(self._ctm)))

    def __setstate__(self, state):
        fields, data = state
        self.__dict__.update(fields)
        self._ctm[: len(data)] = data

    def __ctypes_from_outparam__(self):
        return self


def _has_pointer(typ):
    info = _info(typ)
    if info.kind == "simple":
        return info.code in "PzZO"
    if info.kind == "array":
        return _has_pointer(info.item)
    return info.kind in ("pointer", "function") or any(_has_pointer(f.type) for f in info.fields)


def _unpickle(typ, state):
    obj = typ.__new__(typ)
    obj.__setstate__(state)
    return obj


def _simple_base(typ):
    """A simple type itself, no class derived from one: its values are plain Python ones."""
    return _SimpleCData in typ.__bases__


class PyCSimpleType(_CType):
    def __new__(meta, name, bases, namespace, **kwargs):
        cls = super().__new__(meta, name, bases, namespace, **kwargs)
        code = namespace.get("_type_")
        if code is None:
            if bases and bases[0] is not _CData and not hasattr(cls, "_type_"):
                raise AttributeError("class must define a '_type_' attribute")
            return cls
        known = "".join({**_PACKED, **_SIZES})
        if not isinstance(code, str):
            raise TypeError("class must define a '_type_' string attribute")
        if len(code) != 1:
            raise ValueError("class must define a '_type_' attribute which must be a string of length 1")
        if code not in known:
            raise AttributeError(
                f"class must define a '_type_' attribute which must be\na single character string containing one of '{known}'."
            )
        size = _SIZES.get(code) or struct.calcsize("=" + _PACKED[code])
        cls._cti = _Info("simple", size, size, code, "<" + _FORMATS.get(code, code))
        if code in _PACKED and _SimpleCData in bases and not namespace.get("_cts"):
            swapped = super().__new__(meta, name, bases, {**namespace, "_cts": True})
            swapped._cti = _Info("simple", size, size, code, ">" + _FORMATS.get(code, code))
            swapped._cti.swapped = size > 1
            cls.__ctype_le__, cls.__ctype_be__ = cls, swapped
            swapped.__ctype_le__, swapped.__ctype_be__ = cls, swapped
        return cls

    def from_param(cls, value, /):
        if isinstance(value, cls):
            return value
        code = _info(cls).code
        try:
            if code in "zZP":
                found = _pointer_param(code, value)
                if found is not None:
                    return found
                if not hasattr(value, "_as_parameter_"):
                    name = {"z": "ctypes.c_char_p", "Z": "ctypes.c_wchar_p", "P": "ctypes.c_void_p"}[code]
                    raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as {name}")
            else:
                obj = cls.__new__(cls)
                _write(code, obj._ctm, value, ">" if _info(cls).swapped else "=")
                return CArgObject(code, _read(code, obj._ctm) if code != "O" else id(value), obj)
        except TypeError:
            if not hasattr(value, "_as_parameter_"):
                raise
        return cls.from_param(value._as_parameter_)


def _pointer_param(code, value):
    """What is passed for a value where a char *, wchar_t * or void * is wanted; None when that can't be."""
    if value is None:
        return CArgObject(code, 0)
    if isinstance(value, int) and code == "P":
        return CArgObject("P", _pointer_value(value))
    if isinstance(value, bytes) and code in "zP":
        kept = bytearray(value + b"\0")
        return CArgObject("z", _ffi.address(kept), kept)
    if isinstance(value, str) and code in "ZP":
        kept = _wide(value)
        return CArgObject("Z", _ffi.address(kept), kept)
    if isinstance(value, CArgObject) and value._tag == "P":
        target = _info(type(value._obj)).code if isinstance(value._obj, _SimpleCData) else None
        if code == "P" or (code, target) in (("z", "c"), ("Z", "u")):
            return value
    if isinstance(value, (Array, _Pointer)):
        item = _info(type(value)).item
        code_of_item = _info(item).code if item is not None and _info(item).kind == "simple" else None
        if code == "P" or (code, code_of_item) in (("z", "c"), ("Z", "u")):
            return value
    if isinstance(value, CFuncPtr) and code == "P":
        return value
    if isinstance(value, _SimpleCData) and code == "P" and _info(type(value)).code in "zZP":
        return value
    return None


class _SimpleCData(_CData, metaclass=PyCSimpleType):
    """One value of C."""

    __slots__ = ()

    def __init__(self, value=None, /):
        if value is not None:
            self.value = value

    @property
    def value(self):
        """The value, as Python has it."""
        info = _info(type(self))
        return _read(info.code, self._ctm, ">" if info.swapped else "=")

    @value.setter
    def value(self, value):
        info = _info(type(self))
        kept = _write(info.code, self._ctm, value, ">" if info.swapped else "=")
        if kept is not None:
            _keep(self, None, kept)

    def __bool__(self):
        return any(self._ctm)

    def __repr__(self):
        if _simple_base(type(self)):
            return f"{type(self).__name__}({self.value!r})"
        return object.__repr__(self)

    def __ctypes_from_outparam__(self):
        return self.value if _simple_base(type(self)) else self


# Parts of a larger object: items and fields.


def _get_part(base, typ, offset):
    info = _info(typ)
    mem = base._ctm[offset : offset + info.size]
    if info.kind == "simple" and _simple_base(typ):
        return _read(info.code, mem, ">" if info.swapped else "=")
    return _at(typ, mem, base)


def _set_part(base, typ, offset, value):
    info = _info(typ)
    mem = base._ctm[offset : offset + info.size]
    if isinstance(value, typ):
        mem[:] = value._ctm
        if info.kind != "simple" or value._ctk:
            _keep(base, offset, value)
        return
    if info.kind == "simple":
        kept = _write(info.code, mem, value, ">" if info.swapped else "=")
        if kept is not None:
            _keep(base, offset, kept)
    elif info.kind == "pointer" and value is None:
        mem[:] = bytes(8)
    elif info.kind == "pointer" and isinstance(value, Array) and issubclass(_info(type(value)).item, info.item):
        _store(mem, "=Q", _address(value))
        _keep(base, offset, value)
    elif info.kind == "function" and callable(value):
        _set_part(base, typ, offset, typ(value))
    elif info.kind in ("struct", "array") and isinstance(value, (tuple, list, bytes, str)):
        if info.kind == "array" and _is_text(typ):
            _at(typ, mem, base).value = value
        elif isinstance(value, (tuple, list)):
            made = typ(*value)
            mem[:] = made._ctm
            if made._ctk:
                _keep(base, offset, made)
        else:
            raise TypeError(f"expected {typ.__name__} instance, got {type(value).__name__}")
    else:
        word = "incompatible types, {} instance instead of {} instance" if isinstance(value, _CData) else "expected {1} instance, got {0}"
        raise TypeError(word.format(type(value).__name__, typ.__name__))


class PyCArrayType(_CType):
    def __new__(meta, name, bases, namespace, **kwargs):
        cls = super().__new__(meta, name, bases, namespace, **kwargs)
        if not bases or bases[0] is _CData:
            return cls
        length, item = getattr(cls, "_length_", None), getattr(cls, "_type_", None)
        if length is None:
            raise AttributeError("class must define a '_length_' attribute")
        if not isinstance(length, int):
            raise TypeError("The '_length_' attribute must be an integer")
        if length < 0:
            raise ValueError("The '_length_' attribute must not be negative")
        if item is None:
            raise AttributeError("class must define a '_type_' attribute")
        if not isinstance(item, _CType) or getattr(item, "_cti", None) is None:
            raise TypeError("_type_ must have storage info")
        of = _info(item)
        if of.size * length > sys.maxsize:
            raise OverflowError("array too large")
        of.final = True
        info = cls._cti = _Info("array", of.size * length, of.align, None, of.format)
        info.item, info.length = item, length
        if of.kind == "simple" and of.code in "cu" and "value" not in namespace:
            cls.value = _chars_value if of.code == "c" else _wide_value
            if of.code == "c":
                cls.raw = _chars_raw
        return cls

    def from_param(cls, value, /):
        if isinstance(value, cls):
            return value
        info = _info(cls)
        if _is_text(cls) and isinstance(value, (bytes, str)):
            if isinstance(value, bytes) != (_info(info.item).code == "c"):
                raise TypeError(f"expected {'bytes' if isinstance(value, str) else 'unicode string'} instead of {type(value).__name__} instance")
            if len(value) > info.length:
                raise ValueError("Invalid length")
            made = cls()
            made.value = value
            return made
        if isinstance(value, tuple):
            return cls(*value)
        return super().from_param(value)


def _is_text(typ):
    item = _info(_info(typ).item)
    return item.kind == "simple" and item.code in "cu"


def _get_chars(self):
    return bytes(self._ctm).partition(b"\0")[0]


def _set_chars(self, value):
    if not isinstance(value, bytes):
        raise TypeError(f"bytes expected instead of {type(value).__name__} instance")
    if len(value) > len(self._ctm):
        raise ValueError("byte string too long")
    self._ctm[: len(value)] = value
    if len(value) < len(self._ctm):
        self._ctm[len(value)] = 0


def _set_raw(self, value):
    data = memoryview(value).cast("B")
    if len(data) > len(self._ctm):
        raise ValueError("byte string too long")
    self._ctm[: len(data)] = data


def _get_wide(self):
    return bytes(self._ctm).decode("utf-32-le", "surrogatepass").partition("\0")[0]


def _set_wide(self, value):
    if not isinstance(value, str):
        raise TypeError(f"unicode string expected instead of {type(value).__name__} instance")
    data = value.encode("utf-32-le", "surrogatepass")
    if len(data) > len(self._ctm):
        raise ValueError("string too long")
    self._ctm[: len(data)] = data
    if len(data) < len(self._ctm):
        self._ctm[len(data) : len(data) + 4] = bytes(4)


_chars_value = property(_get_chars, _set_chars, doc="string value")
_chars_raw = property(lambda self: bytes(self._ctm), _set_raw, doc="raw value")
_wide_value = property(_get_wide, _set_wide, doc="string value")


class Array(_CData, metaclass=PyCArrayType):
    """A row of values of one type."""

    __slots__ = ()

    def __init__(self, *args):
        for i, value in enumerate(args):
            self[i] = value

    def __len__(self):
        return _info(type(self)).length

    def _place(self, index):
        info = _info(type(self))
        i = index.__index__()
        if i < 0:
            i += info.length
        if not 0 <= i < info.length:
            raise IndexError("invalid index")
        return i * _info(info.item).size

    def __getitem__(self, index):
        item = _info(type(self)).item
        if not isinstance(index, slice):
            return _get_part(self, item, self._place(index))
        return _joined(item, [_get_part(self, item, self._place(i)) for i in range(*index.indices(len(self)))])

    def __setitem__(self, index, value):
        item = _info(type(self)).item
        if not isinstance(index, slice):
            _set_part(self, item, self._place(index), value)
            return
        places = range(*index.indices(len(self)))
        if len(value) != len(places):
            raise ValueError("Can only assign sequence of same size")
        for i, each in zip(places, value):
            _set_part(self, item, self._place(i), each)

    def __delitem__(self, index):
        raise TypeError("Array does not support item deletion")

    @classmethod
    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


def _joined(item, values):
    """A slice: bytes of chars, a str of wide ones, a list of anything else."""
    info = _info(item)
    if info.kind == "simple" and info.code == "c":
        return b"".join(values)
    if info.kind == "simple" and info.code == "u":
        return "".join(values)
    return values


class CField:
    """A field of a structure or union."""

    def __init__(self, *, name, type, byte_size, byte_offset, index, _internal_use, bit_size=None, bit_offset=None):
        self.name, self.type, self.byte_size, self.byte_offset = name, type, byte_size, byte_offset
        self.is_bitfield = bit_size is not None
        self.bit_size = byte_size * 8 if bit_size is None else bit_size
        self.bit_offset = 0 if bit_offset is None else bit_offset
        self.is_anonymous = False
        self._index = index

    @property
    def offset(self):
        """Where it begins, in bytes."""
        return self.byte_offset

    @property
    def size(self):
        """Its size in bytes, or of a bit field its size and place in bits."""
        return self.bit_size << 16 | self.bit_offset if self.is_bitfield else self.byte_size

    def __repr__(self):
        if self.is_bitfield:
            place = f"ofs={self.byte_offset}, bit_size={self.bit_size}, bit_offset={self.bit_offset}"
        else:
            place = f"ofs={self.byte_offset}, size={self.byte_size}"
        return f"<ctypes.CField {self.name!r} type={self.type.__name__}, {place}>"

    def _bits(self, obj):
        info = _info(self.type)
        order = "big" if info.swapped else "little"
        mem = obj._ctm[self.byte_offset : self.byte_offset + info.size]
        shift = info.size * 8 - self.bit_offset - self.bit_size if info.swapped else self.bit_offset
        return mem, order, shift, int.from_bytes(mem, order)

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        if not self.is_bitfield:
            part = _get_part(obj, self.type, self.byte_offset)
            return part.value if _info(self.type).kind == "array" and _is_text(self.type) else part
        _, _, shift, whole = self._bits(obj)
        value = whole >> shift & (1 << self.bit_size) - 1
        code = _info(self.type).code
        if code == "?":
            return bool(value)
        return value - (1 << self.bit_size) if code.islower() and value >> self.bit_size - 1 else value

    def __set__(self, obj, value):
        if not isinstance(obj, (Structure, Union)):
            raise TypeError("not a ctypes instance")
        if not self.is_bitfield:
            _set_part(obj, self.type, self.byte_offset, value)
            return
        mem, order, shift, whole = self._bits(obj)
        mask = (1 << self.bit_size) - 1
        bits = int(bool(value)) if _info(self.type).code == "?" else _int_value(value)
        mem[:] = (whole & ~(mask << shift) | (bits & mask) << shift).to_bytes(len(mem), order)

    def __delete__(self, obj):
        raise TypeError("can't delete attribute")


class _InnerField:
    """A field of an anonymous field, as one of the structure around it."""

    def __init__(self, outer, inner):
        self.outer, self.inner = outer, inner

    def __get__(self, obj, owner=None):
        if obj is None:
            return self.inner
        return self.inner.__get__(self.outer.__get__(obj))

    def __set__(self, obj, value):
        self.inner.__set__(self.outer.__get__(obj), value)


class _AggregateType(_CType):
    def __new__(meta, name, bases, namespace, **kwargs):
        fields = namespace.pop("_fields_", None) if bases and bases[0] is not _CData else None
        cls = super().__new__(meta, name, bases, namespace, **kwargs)
        if not bases or bases[0] is _CData:
            return cls
        inherited = getattr(cls, "_cti", None)
        info = cls._cti = _Info("struct", 0, 1)
        info.union = issubclass(cls, Union)
        if inherited is not None:
            inherited.final = True
            info.size, info.align, info.fields = inherited.size, inherited.align, list(inherited.fields)
        if fields is not None:
            cls._fields_ = fields
        return cls

    def __setattr__(cls, name, value):
        if name == "_fields_":
            _lay_out(cls, value)
        super().__setattr__(name, value)


def _lay_out(cls, fields):
    from ctypes._layout import get_layout

    info = cls._cti
    if info.final:
        raise AttributeError("_fields_ is final")
    try:
        fields = list(fields)
    except TypeError:
        raise TypeError("_fields_ must be a sequence of pairs") from None
    for i, field in enumerate(fields):
        if not isinstance(field, tuple) or not 2 <= len(field) <= 3 or not isinstance(field[0], str):
            raise TypeError("_fields_ must be a sequence of (name, C type) pairs")
        if not isinstance(field[1], _CType) or getattr(field[1], "_cti", None) is None:
            raise TypeError(f"second item in _fields_ tuple (index {i}) must be a C type")
    base = next((b for b in cls.__mro__[1:] if b.__dict__.get("_cti") is not None), None)
    layout = get_layout(cls, fields, not info.union, base)
    made = list(layout.fields)
    for field in made:
        type.__setattr__(cls, field.name, field)
        _info(field.type).final = True
    info.size, info.align, info.format = layout.size, layout.align, layout.format_spec
    info.fields = ([] if base is None else list(_info(base).fields)) + made
    info.final = True
    for name in getattr(cls, "_anonymous_", ()):
        outer = cls.__dict__.get(name)
        if not isinstance(outer, CField):
            raise AttributeError(f"'{name}' is specified in _anonymous_ but not in _fields_")
        outer.is_anonymous = True
        for inner in _info(outer.type).fields:
            for each in dir(outer.type) if inner.is_anonymous else (inner.name,):
                found = getattr(outer.type, each, None)
                if isinstance(found, CField):
                    type.__setattr__(cls, each, _InnerField(outer, outer.type.__dict__.get(each, found)))


class PyCStructType(_AggregateType):
    pass


class UnionType(_AggregateType):
    pass


def _fill(self, args, kwargs):
    fields = _info(type(self)).fields
    if len(args) > len(fields):
        raise TypeError("too many initializers")
    for field, value in zip(fields, args):
        if field.name in kwargs:
            raise TypeError(f"duplicate values for field {field.name!r}")
        setattr(self, field.name, value)
    for name, value in kwargs.items():
        setattr(self, name, value)


class Structure(_CData, metaclass=PyCStructType):
    """Fields one after the other."""

    __slots__ = ()

    def __init__(self, *args, **kwargs):
        _fill(self, args, kwargs)


class Union(_CData, metaclass=UnionType):
    """Fields in the same place."""

    __slots__ = ()

    def __init__(self, *args, **kwargs):
        _fill(self, args, kwargs)


class PyCPointerType(_CType):
    def __new__(meta, name, bases, namespace, **kwargs):
        cls = super().__new__(meta, name, bases, namespace, **kwargs)
        if not bases or bases[0] is _CData:
            return cls
        cls._cti = _Info("pointer", 8, 8, "P", "&B")
        item = getattr(cls, "_type_", None)
        if item is not None:
            cls.set_type(item)
        return cls

    def set_type(cls, typ, /):
        if not isinstance(typ, _CType):
            raise TypeError("_type_ must have storage info")
        info = cls._cti
        info.item, info.format = typ, "&" + getattr(getattr(typ, "_cti", None), "format", "B")
        type.__setattr__(cls, "_type_", typ)
        if "_ctp" not in typ.__dict__:
            typ.__pointer_type__ = cls

    def from_param(cls, value, /):
        if value is None:
            return CArgObject("P", 0)
        item = _info(cls).item
        if item is not None and isinstance(value, item):
            return byref(value)
        if isinstance(value, CArgObject) and value._tag == "P" and isinstance(value._obj, item):
            return value
        if isinstance(value, (Array, _Pointer)) and not isinstance(value, cls):
            other = _info(type(value)).item
            if other is not None and issubclass(other, item):
                return value
        return super().from_param(value)


class _Pointer(_CData, metaclass=PyCPointerType):
    """The address of a C object."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if getattr(cls, "_cti", None) is not None and cls._cti.item is None:
            raise TypeError("Cannot create instance: has no _type_")
        return super().__new__(cls, *args, **kwargs)

    def __init__(self, obj=None, /):
        if obj is not None:
            self.contents = obj

    @property
    def contents(self):
        """The object that it points to."""
        at = _read("P", self._ctm)
        if at is None:
            raise ValueError("NULL pointer access")
        typ = _info(type(self)).item
        obj = _at(typ, memoryview(_ffi.memory(at, _info(typ).size)))
        obj._ctk = {"pointer": self, "target": _root(self)._ctk}
        return obj

    @contents.setter
    def contents(self, obj):
        typ = _info(type(self)).item
        if not isinstance(obj, typ):
            raise TypeError(f"expected {typ.__name__} instead of {type(obj).__name__}")
        _store(self._ctm, "=Q", _address(obj))
        _keep(self, "contents", obj)

    def _whole(self, first, count):
        """An array of what lies at some of its places, and nothing around it."""
        at = _read("P", self._ctm)
        if at is None:
            raise ValueError("NULL pointer access")
        typ = _info(type(self)).item
        size = _info(typ).size
        obj = _at(typ * count, memoryview(_ffi.memory(at + first * size, size * count)))
        obj._ctk = {"pointer": self}
        return obj

    def __getitem__(self, index):
        if not isinstance(index, slice):
            return self._whole(index.__index__(), 1)[0]
        step = 1 if index.step is None else index.step
        if index.stop is None or index.start is None and step < 0:
            raise ValueError("slice start is required for step < 0" if step < 0 and index.start is None else "slice stop is required")
        places = range(index.start or 0, index.stop, step)
        return _joined(_info(type(self)).item, [self[i] for i in places])

    def __setitem__(self, index, value):
        part = self._whole(index.__index__(), 1)
        part[0] = value
        if part._ctk:
            _keep(self, index, part._ctk)

    def __bool__(self):
        return _read("P", self._ctm) is not None


# Calls.


class CArgObject:
    """What is passed for an argument: a code and a value; the object that must live during the call."""

    __slots__ = ("_tag", "_value", "_obj")

    def __init__(self, tag, value, obj=None):
        self._tag, self._value, self._obj = tag, value, obj

    def __repr__(self):
        value = self._value
        if self._tag in "PzZO":
            return f"<cparam '{self._tag}' ({hex(value or 0)})>"
        return f"<cparam '{self._tag}' ({value.decode('latin-1') if isinstance(value, bytes) else value})>"


def byref(obj, offset=0, /):
    """A pointer to a C instance that can only be passed to a function."""
    if not isinstance(obj, _CData):
        raise TypeError(f"byref() argument must be a ctypes instance, not '{type(obj).__name__}'")
    return CArgObject("P", _address(obj) + offset, obj)


def addressof(obj, /):
    """The address of a C instance."""
    if not isinstance(obj, _CData):
        raise TypeError("invalid type")
    return _address(obj)


def _any_info(obj, wrong):
    typ = obj if isinstance(obj, _CType) else type(obj)
    info = getattr(typ, "_cti", None) if isinstance(typ, _CType) else None
    if info is None:
        raise TypeError(wrong)
    return info


def sizeof(obj, /):
    """The size in bytes of a C type or instance."""
    info = _any_info(obj, "this type has no size")
    return len(obj._ctm) if isinstance(obj, _CData) else info.size


def alignment(obj, /):
    """The alignment of a C type or instance."""
    return _any_info(obj, "no alignment info").align


def resize(obj, size, /):
    """Gives a C instance more memory."""
    info = _any_info(obj, "excepted ctypes instance")
    if size < info.size:
        raise ValueError(f"minimum size is {info.size}")
    if obj._b_base_ is not None:
        raise ValueError("Memory cannot be resized because this object doesn't own it")
    memory = bytearray(size)
    memory[: len(obj._ctm)] = obj._ctm
    obj._ctm = memoryview(memory)


def buffer_info(typ, /):
    """The format, number of dimensions and shape of a C type's buffer."""
    info, shape = _any_info(typ, "not a ctypes type or object"), []
    while info.kind == "array":
        shape.append(info.length)
        info = _info(info.item)
    return info.format, len(shape), tuple(shape)


_errno = bytearray(4)


def get_errno():
    """The program's own copy of errno."""
    return struct.unpack("=i", _errno)[0]


def set_errno(value, /):
    """Sets the program's own copy of errno; the old one."""
    old = get_errno()
    struct.pack_into("=i", _errno, 0, value)
    return old


def dlopen(name, flag=RTLD_LOCAL, /):
    """Opens a library; its handle."""
    if isinstance(name, bytes):
        name = name.decode()
    sys.audit("ctypes.dlopen", name)
    return _ffi.open(name)


def dlsym(handle, name, /):
    """The address of a symbol."""
    try:
        return _ffi.symbol(handle, name)
    except AttributeError as e:
        raise OSError(str(e)) from None


def dlclose(handle, /):
    """Libraries stay open."""


def _struct_code(typ):
    """The code of a structure that is passed by value."""
    codes = []

    def add(typ):
        info = _info(typ)
        if info.kind == "struct":
            if info.union:
                raise TypeError("unions can't be passed by value")
            for field in info.fields:
                if field.is_bitfield:
                    raise TypeError("structures with bit fields can't be passed by value")
                add(field.type)
        elif info.kind == "array":
            for _ in range(info.length):
                add(info.item)
        else:
            codes.append(_PASSED.get(info.code, info.code))

    add(typ)
    return tuple(codes)


def _passed(arg):
    """The code and the value of what a from_param() gave."""
    if isinstance(arg, CArgObject):
        value = arg._value
        if arg._tag in "cu":
            value = ord(value)
        return _PASSED.get(arg._tag, arg._tag), 0 if value is None else value
    info = _info(type(arg))
    if info.kind == "simple":
        if info.code in "zZPO":
            return "P", struct.unpack_from("=Q", arg._ctm)[0]
        value = _read(info.code, arg._ctm)
        return _PASSED.get(info.code, info.code), ord(value) if info.code in "cu" else value
    if info.kind == "array":
        return "P", _address(arg)
    if info.kind == "struct":
        return _struct_code(type(arg)), bytes(arg._ctm)
    return "P", _read("P", arg._ctm) or 0


def _plain_param(value, number):
    """What is passed for a value without a declared type."""
    if isinstance(value, (_CData, CArgObject)):
        return value
    if value is None:
        return CArgObject("P", 0)
    if isinstance(value, int):
        return CArgObject("i", value)
    if isinstance(value, (bytes, str)):
        return _pointer_param("P", value)
    if hasattr(value, "_as_parameter_"):
        return _plain_param(value._as_parameter_, number)
    raise TypeError(f"Don't know how to convert parameter {number}")


def _from_bytes(typ, data):
    return typ.from_buffer_copy(data)


class PyCFuncPtrType(_CType):
    def __new__(meta, name, bases, namespace, **kwargs):
        cls = super().__new__(meta, name, bases, namespace, **kwargs)
        if not bases or bases[0] is _CData:
            return cls
        if not isinstance(getattr(cls, "_flags_", None), int):
            raise TypeError("class must define _flags_ which must be an integer")
        argtypes, restype = getattr(cls, "_argtypes_", None), getattr(cls, "_restype_", None)
        if argtypes is not None:
            _check_argtypes(argtypes)
        if restype is not None and not isinstance(restype, _CType) and not callable(restype):
            raise TypeError("_restype_ must be a type, a callable, or None")
        cls._cti = _Info("function", 8, 8, "P", "X{}")
        return cls


def _check_argtypes(argtypes):
    if not isinstance(argtypes, (tuple, list)):
        raise TypeError("_argtypes_ must be a sequence of types")
    for i, typ in enumerate(argtypes, 1):
        if not hasattr(typ, "from_param"):
            raise TypeError(f"item {i} in _argtypes_ has no from_param method")


class _Callback:
    """A Python function that native code can call, until nothing needs it any more."""

    def __init__(self, typ, function):
        self.function = function
        self.argtypes = typ._argtypes_ or ()
        self.restype = typ._restype_
        codes = [_value_code(t) for t in self.argtypes]
        result = "v" if self.restype is None else _value_code(self.restype)
        self.address, self.number = _ffi.callback(codes, result, self.run)

    def run(self, *given):
        try:
            result = self.function(*[_to_python(t, v) for t, v in zip(self.argtypes, given)])
            if self.restype is None:
                return None
            if isinstance(result, self.restype):
                return _passed(result)[1]
            made = self.restype.__new__(self.restype)
            self.kept = _write(_info(self.restype).code, made._ctm, result)
            return _passed(made)[1]
        except BaseException as e:
            text = f"Exception ignored on calling ctypes callback function {self.function!r}"
            sys.unraisablehook(sys.UnraisableHookArgs((type(e), e, e.__traceback__, text, None)))
            return 0

    def __del__(self):
        _ffi.release(self.number)


def _value_code(typ):
    info = _info(typ)
    if info.kind == "struct":
        return _struct_code(typ)
    return "P" if info.kind == "array" else _PASSED.get(info.code, info.code)


def _to_python(typ, value):
    """A result or an argument of a callback, as a Python program sees it."""
    info = _info(typ)
    if info.kind == "struct":
        return _from_bytes(typ, value)
    obj = typ.__new__(typ)
    if info.kind == "simple" and info.code not in "zZPO":
        if info.code in "cu":
            obj._ctm[:] = (value & (255 if info.code == "c" else 0xFFFFFFFF)).to_bytes(info.size, "little")
        else:
            _write(info.code, obj._ctm, value)
    else:
        _store(obj._ctm, "=Q", value)
    return obj.value if info.kind == "simple" and _simple_base(typ) else obj


class _Native(int):
    """The address of what is no native function, but behaves as one."""

    def __new__(cls, number, function):
        self = super().__new__(cls, number)
        self.function = function
        return self


class CFuncPtr(_CData, metaclass=PyCFuncPtrType):
    """A function that can be called."""

    __slots__ = ("_ctf", "_ctc", "_cta", "_ctr", "_cte")
    _argtypes_ = _restype_ = None

    def __init__(self, *args):
        self._ctf = self._ctc = self._cta = self._cte = None
        self._ctr = self._restype_
        if not args:
            return
        first, flags = args[0], args[1] if len(args) > 1 else None
        if isinstance(first, tuple):
            name, library = first
            if not isinstance(name, (str, bytes)):
                raise TypeError("the first item of the tuple must be the name of a function")
            address = _ffi.symbol(library._handle, name)
            self._ctk = {"library": library}
        elif isinstance(first, _Native):
            self._ctc, address = first.function, 0
        elif isinstance(first, int):
            address = first
        elif callable(first):
            if len(args) > 1 or self._argtypes_ is None:
                raise TypeError("argument must be callable or integer function address" if len(args) > 1 else
                                "cannot construct instance of this class: no argtypes")
            if isinstance(self._restype_, _CType) and _info(self._restype_).kind != "simple":
                raise TypeError("invalid result type for callback function")
            callback = _Callback(type(self), first)
            address = callback.address
            self._ctk = {"callback": callback}
        else:
            raise TypeError("argument must be callable or integer function address")
        if flags is not None:
            self._ctf = _check_flags(flags, self._argtypes_ or ())
        _store(self._ctm, "=Q", address & 0xFFFFFFFFFFFFFFFF)

    def __bool__(self):
        return getattr(self, "_ctc", None) is not None or _read("P", self._ctm) is not None

    def __repr__(self):
        return f"<{type(self).__name__} object at {id(self):#x}>"

    def _slot(self, name, default=None):
        return getattr(self, name, default)

    @property
    def argtypes(self):
        """The types of its arguments."""
        own = self._slot("_cta")
        return self._argtypes_ if own is None else own

    @argtypes.setter
    def argtypes(self, value):
        if value is not None:
            _check_argtypes(value)
        self._cta = value

    @argtypes.deleter
    def argtypes(self):
        self._cta = None

    @property
    def restype(self):
        """The type of its result."""
        return self._slot("_ctr", self._restype_)

    @restype.setter
    def restype(self, value):
        if value is not None and not isinstance(value, _CType) and not callable(value):
            raise TypeError("restype must be a type, a callable, or None")
        self._ctr = value

    @restype.deleter
    def restype(self):
        self._ctr = self._restype_

    @property
    def errcheck(self):
        """A function that is given each result, and gives the result."""
        return self._slot("_cte")

    @errcheck.setter
    def errcheck(self, value):
        if not callable(value):
            raise TypeError("the errcheck attribute must be callable")
        self._cte = value

    @errcheck.deleter
    def errcheck(self):
        self._cte = None

    def __call__(self, *args, **kwargs):
        argtypes = self.argtypes
        outs, given = None, args
        if self._slot("_ctf") is not None:
            args, outs = _by_flags(self._ctf, argtypes or (), args, kwargs)
        elif kwargs:
            raise TypeError("this function takes no keyword arguments")
        if argtypes is not None and len(args) < len(argtypes):
            many = "" if len(argtypes) == 1 else "s"
            raise TypeError(f"this function takes at least {len(argtypes)} argument{many} ({len(args)} given)")
        params = []
        for i, value in enumerate(args):
            try:
                typed = argtypes is not None and i < len(argtypes)
                param = argtypes[i].from_param(value) if typed else _plain_param(value, i + 1)
                params.append(param if isinstance(param, (_CData, CArgObject)) else _plain_param(param, i + 1))
            except Exception as e:
                raise ArgumentError(f"argument {i + 1}: {type(e).__name__}: {e}") from None
        result = self._run(params)
        if self.errcheck is not None:
            checked = self.errcheck(result, self, tuple(args))
            if checked is not result or outs is None:
                return checked
        if outs is None:
            return result
        values = [each.__ctypes_from_outparam__() for each in outs]
        return result if not values else values[0] if len(values) == 1 else tuple(values)

    def _run(self, params):
        if self._slot("_ctc") is not None:
            return self._ctc(*params)
        address = _read("P", self._ctm)
        if address is None:
            raise ValueError("attempt to call a NULL function pointer")
        restype = self.restype
        typ = restype if restype is None or isinstance(restype, _CType) else _int_type()
        codes, values = [], []
        for param in params:
            code, value = _passed(param)
            codes.append(code)
            values.append(value)
        sys.audit("ctypes.call_function", address, tuple(values))
        errno = _errno if self._flags_ & FUNCFLAG_USE_ERRNO else None
        value = _ffi.call(address, codes, "v" if typ is None else _value_code(typ), values, errno)
        if typ is None:
            return None
        result = _to_python(typ, value)
        if typ is not restype:
            return restype(result)
        check = getattr(restype, "_check_retval_", None)
        return result if check is None else check(result)


def _int_type():
    from ctypes import c_int

    return c_int


def _check_flags(flags, argtypes):
    if not isinstance(flags, tuple) or len(flags) != len(argtypes):
        raise ValueError("paramflags must have the same length as argtypes")
    made = []
    for flag in flags:
        kind, name, default = (*flag, None, None)[:3] if len(flag) < 3 else flag
        if kind not in (0, 1, 2, 3, 4, 5):
            raise TypeError("paramflag value not supported")
        made.append((kind or 1, name, default, len(flag) > 2))
    return made


def _by_flags(flags, argtypes, args, kwargs):
    """The arguments of a function with paramflags, and the objects that come back."""
    found, outs, rest, kwargs = [], [], list(args), dict(kwargs)
    for (kind, name, default, has_default), typ in zip(flags, argtypes):
        if kind & 4:
            found.append(0 if default is None else default)
        elif kind & 1:
            if rest:
                value = rest.pop(0)
            elif name is not None and name in kwargs:
                value = kwargs.pop(name)
            elif has_default:
                value = default
            elif name is not None:
                raise TypeError(f"required argument '{name}' missing")
            else:
                raise TypeError("not enough arguments")
            if kind & 2:
                value = value if isinstance(value, _info(typ).item) else _info(typ).item(value)
                outs.append(value)
                found.append(byref(value))
            else:
                found.append(value)
        else:
            value = typ() if _info(typ).kind == "array" else _info(typ).item()
            outs.append(value)
            found.append(value if _info(typ).kind == "array" else byref(value))
    if rest or kwargs:
        raise TypeError(f"call takes exactly {len(found) - len(outs)} arguments ({len(args)} given)")
    return found, outs if any(kind & 2 for kind, *_ in flags) else None


# What the functions of the ctypes module are made of.


def _cast(address, obj, typ):
    typ = _read("O", typ._obj._ctm)
    obj = _read("O", obj._obj._ctm)
    kind = _any_info(typ, "cast() argument 2 must be a pointer type").kind if isinstance(typ, _CType) else None
    if kind not in ("pointer", "function") and not (kind == "simple" and _info(typ).code in "PzZ"):
        raise TypeError(f"cast() argument 2 must be a pointer type, not {getattr(typ, '__name__', typ)}")
    result = typ.__new__(typ)
    if kind == "function":
        typ.__init__(result)
    _store(result._ctm, "=Q", _passed(address)[1])
    result._ctk = {"cast": (obj, address)}
    return result


def _string_at(address, size):
    at, n = _passed(address)[1], _passed(size)[1]
    if not at and n:
        raise ValueError("NULL pointer access")
    return bytes(_ffi.memory(at, _ffi.length(at, 1) if n < 0 else n)) if at else b""


def _wstring_at(address, size):
    at, n = _passed(address)[1], _passed(size)[1]
    if not at and n:
        raise ValueError("NULL pointer access")
    return _wide_at(at, _ffi.length(at, 4) if n < 0 else n)


def _memoryview_at(address, size, readonly):
    view = memoryview(_ffi.memory(_passed(address)[1], _passed(size)[1]))
    return view.toreadonly() if _passed(readonly)[1] else view


_own = _ffi.open(None)
_memmove_addr, _memset_addr = _ffi.symbol(_own, "memmove"), _ffi.symbol(_own, "memset")
_cast_addr, _string_at_addr, _wstring_at_addr = _Native(1, _cast), _Native(2, _string_at), _Native(3, _wstring_at)
_memoryview_at_addr = _Native(4, _memoryview_at)
