import symtable
src = '''
import os
from __future__ import annotations
'''
src='''
"""doc"""
import os
x: int = 5
def f(a, b=1, *args, c, **kw):
    global g
    y = a
    def inner():
        nonlocal y
        y = x + b
        return [z for z in range(y)]
    return inner
class C[T](object):
    attr = 1
    def m(self): return __class__
type A[T] = list[T]
lambda q: q+x
'''
def show(t, ind=0):
    print(' '*ind, t.get_type(), t.get_name(), t.get_lineno(), t.is_nested(), t.has_children(), t.is_optimized(), sorted(t.get_identifiers()))
    if t.get_type()=='function': print(' '*ind, t.get_parameters(), sorted(t.get_locals()), sorted(t.get_globals()), sorted(t.get_frees()), sorted(t.get_nonlocals()))
    for s in sorted(t.get_symbols(), key=lambda s:s.get_name()):
        print(' '*ind, ' ', s.get_name(), s.is_referenced(), s.is_parameter(), s.is_global(), s.is_local(), s.is_free(), s.is_imported(), s.is_assigned(), s.is_annotated(), s.is_namespace(), s.is_declared_global(), s.is_nonlocal(), s.is_type_parameter())
    for c in t.get_children(): show(c, ind+2)
show(symtable.symtable(src,'f.py','exec'))
# expect:  module top 0 False True False ['A', 'C', '__conditional_annotations__', 'f', 'g', 'os', 'x']
# expect:    A False False True True False False True False True False False False
# expect:    C False False True True False False True False True False False False
# expect:    __conditional_annotations__ True False True False False False False False False False False False
# expect:    f False False True True False False True False True False False False
# expect:    g False False True False False False False False False True False False
# expect:    os False False True True False True False False False False False False
# expect:    x False False True True False False True True False False False False
# expect:    annotation __annotate__ 4 False False False ['.format', 'int']
# expect:      .format True True False True False False False False False False False False
# expect:      int True False True False False False False False False False False False
# expect:    annotation __annotate__ 5 False False False ['.format']
# expect:      .format True True False True False False False False False False False False
# expect:    function f 5 False True True ['a', 'args', 'b', 'c', 'g', 'inner', 'kw', 'y']
# expect:    ('a', 'b', 'c', 'args', 'kw') ['a', 'args', 'b', 'c', 'inner', 'kw', 'y'] ['g'] [] []
# expect:      a True True False True False False False False False False False False
# expect:      args False True False True False False False False False False False False
# expect:      b False True False True False False False False False False False False
# expect:      c False True False True False False False False False False False False
# expect:      g False False True False False False False False False True False False
# expect:      inner True False False True False False True False True False False False
# expect:      kw False True False True False False False False False False False False
# expect:      y False False False True False False True False False False False False
# expect:      annotation __annotate__ 8 True False False ['.format']
# expect:        .format True True False True False False False False False False False False
# expect:      function inner 8 True False True ['b', 'range', 'x', 'y', 'z']
# expect:      () ['z'] ['range', 'x'] ['b', 'y'] ['y']
# expect:        b True False False False True False False False False False False False
# expect:        range True False True False False False False False False False False False
# expect:        x True False True False False False False False False False False False
# expect:        y True False False False True False True False False False True False
# expect:        z True False False True False False True False False False False False
# expect:    type parameters C 13 False True False ['.generic_base', '.type_params', 'T', 'object']
# expect:      .generic_base True False False True False False True False False False False False
# expect:      .type_params True False False True False False True False False False False False
# expect:      T False False False True False False True False False False False True
# expect:      object True False True False False False False False False False False False
# expect:      class C 13 True True False ['.type_params', '__type_params__', 'attr', 'm']
# expect:        .type_params True False False False True False False False False False False False
# expect:        __type_params__ False False False True False False True False False False False False
# expect:        attr False False False True False False True False False False False False
# expect:        m False False False True False False True False True False False False
# expect:        annotation __annotate__ 15 True False False ['.format', '__classdict__']
# expect:          .format True True False True False False False False False False False False
# expect:          __classdict__ True False False False True False False False False False False False
# expect:        function m 15 True False True ['__class__', 'self']
# expect:        ('self',) ['self'] [] ['__class__'] []
# expect:          __class__ True False False False True False False False False False False False
# expect:          self False True False True False False False False False False False False
# expect:    type parameters A 16 False True False ['T']
# expect:      T False False False True False False True False False False False True
# expect:      type alias A 16 True False False ['.format', 'T', 'list']
# expect:        .format True True False True False False False False False False False False
# expect:        T True False False False True False False False False False False False
# expect:        list True False True False False False False False False False False False
# expect:    function lambda 17 False False True ['q', 'x']
# expect:    ('q',) ['q'] ['x'] [] []
# expect:      q True True False True False False False False False False False False
# expect:      x True False True False False False False False False False False False
for a in (("1+","f","exec"),("1","f","foo"),(5,"f","exec"),("x",5,"exec"),("def f(): nonlocal x","f","exec")):
    try: symtable.symtable(*a)
    except BaseException as e: print(type(e).__name__, e)
# expect: SyntaxError invalid syntax (f, line 1)
# expect: ValueError symtable() arg 3 must be 'exec' or 'eval' or 'single'
# expect: TypeError symtable() arg 1 must be a string or bytes object
# expect: TypeError expected str, bytes or os.PathLike object, not int
# expect: SyntaxError no binding for nonlocal 'x' found (f, line 1)
print(symtable.symtable("x+1","f","eval"))  # expect: <SymbolTable for module f>
