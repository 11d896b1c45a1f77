# Functions of the C library by ctypes: arguments, results, structures, pointers, callbacks.
import ctypes
from ctypes import *
import os

libc = CDLL(None, use_errno=True)

print(libc.strlen(b"hello"), libc.getpid() == os.getpid(), libc.abs(-5), libc.toupper(ord("a")))
# expect: 5 True 5 65

libc.strtod.restype = c_double
libc.strtod.argtypes = [c_char_p, POINTER(c_char_p)]
end = c_char_p()
print(libc.strtod(b"2.5 rest", byref(end)), end.value)
# expect: 2.5 b' rest'
libc.labs.argtypes, libc.labs.restype = [c_long], c_long
print(libc.labs(-(2**40)), libc.labs.argtypes == [c_long])
# expect: 1099511627776 True
libm = CDLL("libm.so.6")
libm.pow.argtypes, libm.pow.restype = [c_double, c_double], c_double
libm.sqrtf.argtypes, libm.sqrtf.restype = [c_float], c_float
print(libm.pow(2, 10), libm.sqrtf(6.25))
# expect: 1024.0 2.5

# Buffers that a function writes.
buf = create_string_buffer(30)
libc.snprintf.argtypes = [c_char_p, c_size_t, c_char_p]
print(libc.snprintf(buf, len(buf), b"%s=%d", b"name", 42), buf.value)
# expect: 7 b'name=42'
libc.memset(buf, ord("x"), 3)
print(buf.value, buf.raw[-3:])
# expect: b'xxxe=42' b'\x00\x00\x00'
memmove(addressof(buf) + 1, b"AB", 2)
print(string_at(buf), string_at(addressof(buf), 3), cast(buf, c_char_p).value)
# expect: b'xABe=42' b'xAB' b'xABe=42'
wide = create_unicode_buffer("grün\U0001f40d")
libc.wcslen.restype = c_size_t
print(libc.wcslen(wide), wstring_at(wide), wide[1:3], sizeof(wide))
# expect: 5 grün🐍 rü 24


# A callback.
@CFUNCTYPE(c_int, POINTER(c_int), POINTER(c_int))
def compare(a, b):
    return a[0] - b.contents.value


values = (c_int * 6)(5, 3, 9, -1, 7, 0)
libc.qsort.restype = None
libc.qsort(values, len(values), sizeof(c_int), compare)
print(list(values), values[1:3])
# expect: [-1, 0, 3, 5, 7, 9] [0, 3]
print(CFUNCTYPE(c_double, c_double, c_short)(lambda x, n: x * n)(1.5, 3))
# expect: 4.5


# Structures by reference, by value, and as results.
class Tm(Structure):
    _fields_ = [(n, c_int) for n in "sec min hour mday mon year wday yday isdst".split()] + [("zone", c_long * 2)]


libc.gmtime_r.restype = POINTER(Tm)
libc.gmtime_r.argtypes = [POINTER(c_long), POINTER(Tm)]
tm = Tm()
result = libc.gmtime_r(byref(c_long(86400 * 365)), byref(tm))
print(tm.year, tm.mon, tm.mday, tm.wday, addressof(result.contents) == addressof(tm))
# expect: 71 0 1 5 True


class Div(Structure):
    _fields_ = [("quot", c_int), ("rem", c_int)]

    def __repr__(self):
        return f"Div({self.quot}, {self.rem})"


libc.div.restype, libc.div.argtypes = Div, [c_int, c_int]
print(libc.div(17, 5))
# expect: Div(3, 2)


class Point(Structure):
    _fields_ = [("x", c_double), ("y", c_double)]


@CFUNCTYPE(c_double, Point, c_int)
def scaled(p, n):
    return p.x * n + p.y


print(scaled(Point(1, 2.5), 3))
# expect: 5.5

# Errors: errno, missing symbols and libraries, arguments that don't fit.
set_errno(0)
print(libc.close(-1), get_errno() == 9)
# expect: -1 True
libc.abs.argtypes = [c_int]
for wrong in (
    lambda: libc.no_such_function,
    lambda: CDLL("libnosuch.so.9"),
    lambda: libc.abs("x"),
    lambda: libc.abs(),
    lambda: libc.strlen(2.5),
    lambda: POINTER(c_int)()[0],
):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, str(e).split(": ", 1)[-1])
# expect: AttributeError undefined symbol: no_such_function
# expect: OSError cannot open shared object file: No such file or directory
# expect: ArgumentError TypeError: 'str' object cannot be interpreted as an integer
# expect: TypeError this function takes at least 1 argument (0 given)
# expect: ArgumentError TypeError: Don't know how to convert parameter 1
# expect: ValueError NULL pointer access


def check(result, function, args):
    return f"{function.__name__}{args} = {result}"


libc.labs.errcheck = check
print(libc.labs(-3))
# expect: labs(-3,) = 3
