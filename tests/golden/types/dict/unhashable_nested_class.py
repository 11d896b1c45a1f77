# The class of a key that can't be hashed is named with its place.
import collections

def make():
    class K:
        def __hash__(self): raise TypeError("no")
    return K()

class Outer:
    class Inner:
        __hash__ = None

for key in make(), Outer.Inner(), collections.deque():
    try: {key: 1}
    except TypeError as e: print(e)
    try: {key}
    except TypeError as e: print(e)
# expect: cannot use 'make.<locals>.K' as a dict key (no)
# expect: cannot use 'make.<locals>.K' as a set element (no)
# expect: cannot use 'Outer.Inner' as a dict key (unhashable type: 'Inner')
# expect: cannot use 'Outer.Inner' as a set element (unhashable type: 'Inner')
# expect: cannot use 'collections.deque' as a dict key (unhashable type: 'collections.deque')
# expect: cannot use 'collections.deque' as a set element (unhashable type: 'collections.deque')
