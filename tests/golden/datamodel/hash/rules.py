def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class A: pass
class B:
    def __eq__(s, o): return True
class C(B):
    __hash__ = object.__hash__
class D(B):
    def __hash__(s): return 5
class E:
    __hash__ = None
print(hash(A()) is not None, B.__hash__, hash(D()), {D(): 1} == {D(): 1}, len({D(), D()}))  # expect: True None 5 True 1
fails(lambda: hash(B()))  # expect: TypeError: unhashable type: 'B'
fails(lambda: {B(): 1})  # expect: TypeError: cannot use 'B' as a dict key (unhashable type: 'B')
fails(lambda: {E()})  # expect: TypeError: cannot use 'E' as a set element (unhashable type: 'E')
fails(lambda: hash(E()))  # expect: TypeError: unhashable type: 'E'
print(hash(C()) is not None, isinstance(hash("a"), int), hash("a") == hash("a"), hash(b"a") == hash("a") or True)
# expect: True True True True
from collections.abc import Hashable
print(isinstance(A(), Hashable), isinstance(B(), Hashable), isinstance([], Hashable), isinstance((), Hashable))
# expect: True False False True
