# Which bases may take the place of which: by whether the collector looks at the objects, and by their storage.
from collections import OrderedDict

class M: pass
class S: __slots__ = ("a",)
class T: __slots__ = ("a", "b")
class I(int): pass

def attempt(old, new):
    cls = type("X", (old,), {})
    try:
        cls.__bases__ = (new,)
        print("ok", cls.__mro__[1].__name__)
    except TypeError as e:
        print(e)

attempt(object, M)  # expect: __bases__ assignment: 'M' deallocator differs from 'object'
attempt(M, object)  # expect: __bases__ assignment: 'object' deallocator differs from 'M'
attempt(object, int)  # expect: __bases__ assignment: 'int' object layout differs from 'object'
attempt(M, int)  # expect: __bases__ assignment: 'int' deallocator differs from 'M'
attempt(I, int)  # expect: __bases__ assignment: 'int' deallocator differs from 'I'
attempt(int, float)  # expect: __bases__ assignment: 'float' object layout differs from 'int'
attempt(M, S)  # expect: __bases__ assignment: 'S' object layout differs from 'M'
attempt(S, T)  # expect: __bases__ assignment: 'T' object layout differs from 'S'
attempt(M, Exception)  # expect: __bases__ assignment: 'Exception' object layout differs from 'M'
attempt(Exception, ValueError)  # expect: ok ValueError
attempt(ValueError, KeyError)  # expect: ok KeyError
attempt(Exception, OSError)  # expect: __bases__ assignment: 'OSError' object layout differs from 'Exception'
attempt(dict, OrderedDict)  # expect: __bases__ assignment: 'collections.OrderedDict' object layout differs from 'dict'

class E(ValueError): pass
class F(KeyError): pass
e = E("text")
try: e.__class__ = F
except TypeError as error: print(error)  # expect: __class__ assignment: 'F' object layout differs from 'E'

class G(Exception): pass
raised = G("kept")
G.__bases__ = (LookupError,)
try: raise raised
except LookupError as error: print(repr(error), isinstance(error, Exception))  # expect: G('kept') True
