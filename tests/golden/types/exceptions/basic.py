def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


e = ValueError("a", 1)
print(e, repr(e), e.args, str(ValueError()), str(ValueError("x")), repr(ValueError()), repr(ValueError("x")), e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__, str(ValueError(("t",))), ValueError("a") == ValueError("a"))
# expect: ('a', 1) ValueError('a', 1) ('a', 1)  x ValueError() ValueError('x') None None False None ('t',) False
print(str(KeyError("k")), repr(KeyError("k")), str(KeyError(1)), str(KeyError("a", "b")), str(KeyError()), KeyError("x").args)
# expect: 'k' KeyError('k') 1 ('a', 'b')  ('x',)
e.args = (2,); print(e); e.args = "ab"; print(e.args)
# expect: 2
# expect: ('a', 'b')
e.note = 1; print(e.__dict__, e.note)  # expect: {'note': 1} 1
class E(Exception):
    def __str__(self): return "custom"
print(E(), repr(E("x")), str(E()))  # expect: custom E('x') custom
class F(Exception):
    def __init__(self, a, b): self.a, self.b = a, b
f = F(1, b=2)
print(f.args, f, repr(f), f.a, f.b)  # expect: (1,) 1 F(1) 1 2
class G(Exception):
    def __init__(self, x): super().__init__(f"G:{x}")
print(G(5), repr(G(5)), G(5).args)  # expect: G:5 G('G:5') ('G:5',)
fails(lambda: ValueError(x=1))  # expect: TypeError: ValueError() takes no keyword arguments
def cause(): e.__cause__ = 5
fails(cause)  # expect: TypeError: exception cause must be None or derive from BaseException
def ctx(): e.__context__ = 5
fails(ctx)  # expect: TypeError: exception context must be None or derive from BaseException
def tb(): e.__traceback__ = 5
fails(tb)  # expect: TypeError: __traceback__ must be a traceback or None
def delargs(): del e.args
fails(delargs)  # expect: TypeError: args may not be deleted
def badargs(): e.args = 5
fails(badargs)  # expect: TypeError: 'int' object is not iterable
