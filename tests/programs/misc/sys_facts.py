import sys

print(sys.version_info[:2], sys.version_info >= (3, 14), sys.implementation.name != "", sys.byteorder, sys.maxunicode, sys.getdefaultencoding(), sys.float_info.max, sys.float_info.dig, sys.float_info.epsilon, sys.hash_info.inf, sys.int_info.default_max_str_digits, sys.getrecursionlimit(), sys.flags.optimize, sys.dont_write_bytecode in (True, False), sys.api_version if False else "")
print(sys.stdin.encoding.lower(), sys.stdout.writable(), sys.__stdout__ is sys.stdout or True, sys.intern("abc") is sys.intern("abc"), sys.exc_info(), sys.getsizeof([]) > 0, callable(sys.exit), type(sys.modules).__name__, "sys" in sys.builtin_module_names, "json" in sys.stdlib_module_names, sys.copyright is not None, sys.hexversion >> 16 == 0x030E)
print(sys._getframe().f_code.co_name, sys.gettrace(), sys.getprofile(), sys.orig_argv is not None, sys.argv, sys.path[0] != "", sys.warnoptions, sys.is_finalizing(), sys.get_int_max_str_digits(), sys.getswitchinterval() > 0, isinstance(sys.thread_info, tuple))
calls = []
def tracer(frame, event, arg): calls.append((event, frame.f_code.co_name, frame.f_lineno)); return tracer
def f(x):
    y = x + 1
    return y
sys.settrace(tracer); f(1); sys.settrace(None); print(calls)
events = []
sys.setprofile(lambda fr, ev, arg: events.append((ev, arg.__name__ if ev.startswith("c_") else fr.f_code.co_name))); f(2); len([]); sys.setprofile(None); print(events)
sys.exit([1, 2])
