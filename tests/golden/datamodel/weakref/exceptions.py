# Built-in exceptions can't be referred to weakly, those of Python code can.
import struct
import weakref

class E(ValueError): pass
class S(ValueError): __slots__ = ()

for e in Exception(), OSError(), E(), S(), ExceptionGroup("g", [E()]), BaseExceptionGroup("g", [E()]), struct.error():
    try: print("ok", weakref.ref(e)() is e)
    except TypeError as error: print(error)
# expect: cannot create weak reference to 'Exception' object
# expect: cannot create weak reference to 'OSError' object
# expect: ok True
# expect: cannot create weak reference to 'S' object
# expect: ok True
# expect: ok True
# expect: ok True
