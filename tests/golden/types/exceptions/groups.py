def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


g = ExceptionGroup("g", [ValueError(1), TypeError("t"), ExceptionGroup("in", [KeyError("k"), ValueError(2)])])
print(g, repr(g), g.message, g.exceptions, g.args, len(g.exceptions))
# expect: g (3 sub-exceptions) ExceptionGroup('g', [ValueError(1), TypeError('t'), ExceptionGroup('in', [KeyError('k'), ValueError(2)])]) g (ValueError(1), TypeError('t'), ExceptionGroup('in', [KeyError('k'), ValueError(2)])) ('g', [ValueError(1), TypeError('t'), ExceptionGroup('in', [KeyError('k'), ValueError(2)])]) 3
print(g.subgroup(ValueError), repr(g.subgroup(ValueError)), g.subgroup(OSError), repr(g.subgroup(lambda e: isinstance(e, KeyError))), repr(g.subgroup((KeyError, TypeError))))
# expect: g (2 sub-exceptions) ExceptionGroup('g', [ValueError(1), ExceptionGroup('in', [ValueError(2)])]) None ExceptionGroup('g', [ExceptionGroup('in', [KeyError('k')])]) ExceptionGroup('g', [TypeError('t'), ExceptionGroup('in', [KeyError('k')])])
m, r = g.split(ValueError)
print(repr(m), repr(r))
# expect: ExceptionGroup('g', [ValueError(1), ExceptionGroup('in', [ValueError(2)])]) ExceptionGroup('g', [TypeError('t'), ExceptionGroup('in', [KeyError('k')])])
print(g.split(OSError)[0], g.split(ExceptionGroup)[1], repr(g.derive([KeyError()])))
# expect: None None ExceptionGroup('g', [KeyError()])
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__, BaseExceptionGroup.__mro__, ExceptionGroup.__mro__)
# expect: ExceptionGroup BaseExceptionGroup (<class 'BaseExceptionGroup'>, <class 'BaseException'>, <class 'object'>) (<class 'ExceptionGroup'>, <class 'BaseExceptionGroup'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>)
fails(lambda: ExceptionGroup("a", []))  # expect: ValueError: second argument (exceptions) must be a non-empty sequence
fails(lambda: ExceptionGroup("a"))
# expect: TypeError: BaseExceptionGroup.__new__() takes exactly 2 arguments (1 given)
fails(lambda: ExceptionGroup(5, [ValueError()]))
# expect: TypeError: BaseExceptionGroup.__new__() argument 1 must be str, not int
fails(lambda: ExceptionGroup("a", [5]))
# expect: ValueError: Item 0 of second argument (exceptions) is not an exception
fails(lambda: ExceptionGroup("a", ValueError()))  # expect: TypeError: second argument (exceptions) must be a sequence
fails(lambda: ExceptionGroup("a", [KeyboardInterrupt()]))
# expect: TypeError: Cannot nest BaseExceptions in an ExceptionGroup
fails(lambda: ExceptionGroup("a", [ValueError]))
# expect: ValueError: Item 0 of second argument (exceptions) is not an exception
fails(lambda: g.split(5))
# expect: TypeError: expected an exception type, a tuple of exception types, or a callable (other than a class)
fails(lambda: g.subgroup([ValueError]))
# expect: TypeError: expected an exception type, a tuple of exception types, or a callable (other than a class)
class MyG(ExceptionGroup):
    def derive(self, excs): return MyG("derived", excs)
g = MyG("mine", [ValueError(1), KeyError(2)])
g.add_note("n")
print(repr(g.split(ValueError)[0]), g.split(ValueError)[1].__notes__, type(g.subgroup(KeyError)).__name__, ExceptionGroup[int])
# expect: MyG('derived', [ValueError(1)]) ['n'] MyG ExceptionGroup[int]
