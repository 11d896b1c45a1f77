"""What sysconfig.get_config_vars() tells: how this Python "was built".

Nothing is compiled by a C compiler here; the entries are those that programs ask for.
"""

import sys

build_time_vars = {
    "ABIFLAGS": "",
    "AR": "ar",
    "BINLIBDEST": f"{sys.prefix}/lib/python3.14",
    "CC": "cc",
    "CCSHARED": "-fPIC",
    "CFLAGS": "",
    "CONFIG_ARGS": "",
    "CXX": "c++",
    "EXE": "",
    "EXT_SUFFIX": ".najash-314.so",
    "HAVE_FORK": 0,
    "INCLUDEPY": f"{sys.prefix}/include/python3.14",
    "LDFLAGS": "",
    "LDSHARED": "cc -shared",
    "LDVERSION": "3.14",
    "LIBDEST": f"{sys.prefix}/lib/python3.14",
    "LIBDIR": f"{sys.prefix}/lib",
    "LIBRARY": "",
    "MACHDEP": sys.platform,
    "MULTIARCH": "",
    "OPT": "",
    "PLATLIBDIR": "lib",
    "Py_DEBUG": 0,
    "Py_ENABLE_SHARED": 0,
    "Py_GIL_DISABLED": 0,
    "SHLIB_SUFFIX": ".so",
    "SIZEOF_VOID_P": 8,
    "SOABI": "najash-314",
    "TZPATH": "/usr/share/zoneinfo:/usr/lib/zoneinfo:/usr/share/lib/zoneinfo:/etc/zoneinfo",
    "VERSION": "3.14",
    "WITH_DOC_STRINGS": 1,
    "prefix": sys.prefix,
    "exec_prefix": sys.prefix,
    "srcdir": ".",
}
