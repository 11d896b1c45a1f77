"""C data types and calls of native code, over _ffi: the part about functions, in both directions."""
import struct
import sys
from _thread import _local

import _ffi
from _ctypes_types import Array, CArgObject, CField, Structure, Union, _CData, _CType, _Pointer, _SimpleCData, _any_info
from _ctypes_types import _pointer_param, _simple_base, _unpickle, addressof, alignment, buffer_info, byref, resize, sizeof
from _ctypes_values import _PASSED, _Info, _address, _blank, _info, _read, _store, _wide_at, _write

__version__ = "1.1.0"
RTLD_LOCAL, RTLD_GLOBAL = 0, 256
FUNCFLAG_CDECL, FUNCFLAG_PYTHONAPI, FUNCFLAG_USE_ERRNO, FUNCFLAG_USE_LASTERROR = 1, 4, 8, 16
SIZEOF_TIME_T = 8
CTYPES_MAX_ARGCOUNT = 1024

for _each in (Array, CField, Structure, Union, _Pointer, _SimpleCData, CArgObject):
    _each.__module__ = "_ctypes"


class ArgumentError(Exception):
    """An argument of a function can't be passed."""

    __module__ = "ctypes"


class _Errno(_local):
    """A thread's own copy of errno."""

    def __init__(self):
        self.bytes = bytearray(4)


_errno = _Errno()


def get_errno():
    """The thread's own copy of errno."""
    return struct.unpack("=i", _errno.bytes)[0]


def set_errno(value, /):
    """Sets the thread's own copy of errno; the old one."""
    old = get_errno()
    struct.pack_into("=i", _errno.bytes, 0, value)
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
            made = _blank(self.restype)
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
    obj = _blank(typ)
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
        errno = _errno.bytes if self._flags_ & FUNCFLAG_USE_ERRNO else None
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
    result = _blank(typ)
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
