"""C data types: simple ones, arrays, structures, unions, pointers; and what is passed for them to a function."""
import struct
import sys

import _ffi
from _ctypes_values import _FORMATS, _PACKED, _SIZES, _Info, _address, _at, _blank, _info, _int_value, _keep
from _ctypes_values import _pointer_value, _read, _root, _store, _wide, _write


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

    def __new__(cls, *args, **kwargs):
        return _blank(cls)

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
    obj = _blank(typ)
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
                obj = _blank(cls)
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
    if getattr(type(value), "_cti", None) is not None and type(value)._cti.kind == "function" and code == "P":
        return value
    if isinstance(value, _SimpleCData) and code == "P" and _info(type(value)).code in "zZP":
        return value
    return None


class _SimpleCData(_CData, metaclass=PyCSimpleType):
    """One value of C."""

    __slots__ = ()

    def __init__(self, *value):
        if len(value) > 1:
            raise TypeError(f"{type(self).__name__} expected at most 1 argument, got {len(value)}")
        if value:
            self.value = value[0]

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

    @value.deleter
    def value(self):
        _no_delete(self)

    def __bool__(self):
        return any(self._ctm)

    def __repr__(self):
        if _simple_base(type(self)):
            return f"{type(self).__name__}({self.value!r})"
        return f"<{type(self).__name__} object at {id(self):#x}>"

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


def _no_delete(self):
    raise TypeError("can't delete attribute")


_chars_value = property(_get_chars, _set_chars, _no_delete, "string value")
_chars_raw = property(lambda self: bytes(self._ctm), _set_raw, _no_delete, "raw value")
_wide_value = property(_get_wide, _set_wide, _no_delete, "string value")


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

    def _inside(self, outer):
        """The same field, seen from around the field that it is in."""
        bits = (self.bit_size, self.bit_offset) if self.is_bitfield else (None, None)
        place = outer.byte_offset + self.byte_offset
        return CField(name=self.name, type=self.type, byte_size=self.byte_size, byte_offset=place, index=outer._index,
                      _internal_use=True, bit_size=bits[0], bit_offset=bits[1])

    def _bits(self, obj):
        info = _info(self.type)
        order = "big" if info.swapped else "little"
        mem = obj._ctm[self.byte_offset : self.byte_offset + info.size]
        shift = info.size * 8 - self.bit_offset - self.bit_size if info.swapped else self.bit_offset
        return mem, order, shift, int.from_bytes(mem, order)

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        if not isinstance(obj, (Structure, Union)):
            raise TypeError("not a ctypes instance")
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
            if isinstance(value, bytes) and _info(self.type).kind == "array" and _is_text(self.type):
                value = value.partition(b"\0")[0]
                if len(value) > self.byte_size:
                    raise ValueError(f"bytes too long ({len(value)}, maximum length {self.byte_size})")
            _set_part(obj, self.type, self.byte_offset, value)
            return
        mem, order, shift, whole = self._bits(obj)
        mask = (1 << self.bit_size) - 1
        bits = int(bool(value)) if _info(self.type).code == "?" else _int_value(value)
        mem[:] = (whole & ~(mask << shift) | (bits & mask) << shift).to_bytes(len(mem), order)

    def __delete__(self, obj):
        raise TypeError("can't delete attribute")


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
        for each in dir(outer.type):
            inner = getattr(outer.type, each, None)
            if isinstance(inner, CField):
                type.__setattr__(cls, each, inner._inside(outer))


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


# What is passed, and what can be asked of a type or an object.


class CArgObject:
    """What is passed for an argument: a code and a value; the object that must live during the call."""

    __slots__ = ("_tag", "_value", "_obj")

    def __init__(self, tag, value, obj=None):
        self._tag, self._value, self._obj = tag, value, obj

    def __repr__(self):
        value = self._value
        if self._tag in "PzZO":
            return f"<cparam '{self._tag}' ({hex(value or 0)})>"
        return f"<cparam '{self._tag}' ({repr(value)[1:] if isinstance(value, bytes) else value})>"


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
