class C:
    __slots__ = ("s",)
class D: cls_attr = 1
import math
for v in (5, 1.5, None, "abc", b"x", [1], (1,), {}, set(), len, C, C(), D, D(), math, (lambda: 0), range(1), type, ..., (x for x in ()), slice(1), D().__init__):
    try: v.nope
    except AttributeError as e: print(e, "|", e.name, e.obj is v)
# expect: 'int' object has no attribute 'nope' | nope True
# expect: 'float' object has no attribute 'nope' | nope True
# expect: 'NoneType' object has no attribute 'nope' | nope True
# expect: 'str' object has no attribute 'nope' | nope True
# expect: 'bytes' object has no attribute 'nope' | nope True
# expect: 'list' object has no attribute 'nope' | nope True
# expect: 'tuple' object has no attribute 'nope' | nope True
# expect: 'dict' object has no attribute 'nope' | nope True
# expect: 'set' object has no attribute 'nope' | nope True
# expect: 'builtin_function_or_method' object has no attribute 'nope' | nope True
# expect: type object 'C' has no attribute 'nope' | nope True
# expect: 'C' object has no attribute 'nope' | nope True
# expect: type object 'D' has no attribute 'nope' | nope True
# expect: 'D' object has no attribute 'nope' | nope True
# expect: module 'math' has no attribute 'nope' | nope True
# expect: 'function' object has no attribute 'nope' | nope True
# expect: 'range' object has no attribute 'nope' | nope True
# expect: type object 'type' has no attribute 'nope' | nope True
# expect: 'ellipsis' object has no attribute 'nope' | nope True
# expect: 'generator' object has no attribute 'nope' | nope True
# expect: 'slice' object has no attribute 'nope' | nope True
# expect: 'method-wrapper' object has no attribute 'nope' | nope True
for code in ("(5).x = 1", "None.x = 1", "'a'.x = 1", "[].x = 1", "len.x = 1", "C().x = 1", "int.x = 1", "math.pi.x = 1", "del (5).real", "del C().s", "del D().cls_attr", "(5).real = 1", "D().__class__ = 5", "D.__dict__ = {}", "D().__dict__ = 5", "del D.__doc__", "(lambda: 0).__code__ = 1", "object().x = 1", "C().s2 = 1", "[].append = 1", "del [].append"):
    try: exec(code); print(code, "fine")
    except (AttributeError, TypeError) as e: print(code, "->", type(e).__name__, e)
# expect: (5).x = 1 -> AttributeError 'int' object has no attribute 'x' and no __dict__ for setting new attributes
# expect: None.x = 1 -> AttributeError 'NoneType' object has no attribute 'x' and no __dict__ for setting new attributes
# expect: 'a'.x = 1 -> AttributeError 'str' object has no attribute 'x' and no __dict__ for setting new attributes
# expect: [].x = 1 -> AttributeError 'list' object has no attribute 'x' and no __dict__ for setting new attributes
# expect: len.x = 1 -> AttributeError 'builtin_function_or_method' object has no attribute 'x' and no __dict__ for setting new attributes
# expect: C().x = 1 -> AttributeError 'C' object has no attribute 'x' and no __dict__ for setting new attributes
# expect: int.x = 1 -> TypeError cannot set 'x' attribute of immutable type 'int'
# expect: math.pi.x = 1 -> AttributeError 'float' object has no attribute 'x' and no __dict__ for setting new attributes
# expect: del (5).real -> AttributeError attribute 'real' of 'int' objects is not writable
# expect: del C().s -> AttributeError s
# expect: del D().cls_attr -> AttributeError 'D' object has no attribute 'cls_attr'
# expect: (5).real = 1 -> AttributeError attribute 'real' of 'int' objects is not writable
# expect: D().__class__ = 5 -> TypeError __class__ must be set to a class, not 'int' object
# expect: D.__dict__ = {} -> AttributeError attribute '__dict__' of 'type' objects is not writable
# expect: D().__dict__ = 5 -> TypeError __dict__ must be set to a dictionary, not a 'int'
# expect: del D.__doc__ -> TypeError cannot delete '__doc__' attribute of immutable type 'D'
# expect: (lambda: 0).__code__ = 1 -> TypeError __code__ must be set to a code object
# expect: object().x = 1 -> AttributeError 'object' object has no attribute 'x' and no __dict__ for setting new attributes
# expect: C().s2 = 1 -> AttributeError 'C' object has no attribute 's2' and no __dict__ for setting new attributes
# expect: [].append = 1 -> AttributeError 'list' object attribute 'append' is read-only
# expect: del [].append -> AttributeError 'list' object attribute 'append' is read-only
