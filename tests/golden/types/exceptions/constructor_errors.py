for code in (
    'ValueError(a=1)',
    'KeyError(1, x=2)',
    'OSError(a=1)',
    'ImportError(a=1)',
    "ImportError('m', name='n', path='p', x=1)",
    "NameError('n', name='x', y=1)",
    "AttributeError('a', obj=1, foo=2)",
    'UnicodeDecodeError()',
    "UnicodeDecodeError('a', 'b', 1, 2, 'r')",
    "UnicodeDecodeError('a', b'b', 'x', 2, 'r')",
    "UnicodeEncodeError('a', b'b', 1, 2, 'r')",
    'UnicodeTranslateError(1, 2)',
    "SyntaxError('m', 1)",
    "SyntaxError('m', (1, 2))",
    'SystemExit(a=1)',
    'StopIteration(a=1)',
    'ExceptionGroup()',
    "ExceptionGroup('m')",
    "ExceptionGroup('m', [])",
    "ExceptionGroup('m', [1])",
    'ExceptionGroup(1, [ValueError()])',
    "ExceptionGroup('m', ValueError())",
    "ExceptionGroup('m', [SystemExit()])",
    "BaseExceptionGroup('m', [1])",
    "BaseExceptionGroup('m', [ValueError()]).__class__",
    'BaseException(x=1)',
    'ValueError().with_traceback()',
    'ValueError().with_traceback(5)',
    'ValueError().add_note(1)',
    'ValueError().nope',
    'ValueError[int]',
    "ExceptionGroup('m', [ValueError()]).split()",
    "ExceptionGroup('m', [ValueError()]).split(int)",
    "ExceptionGroup('m', [ValueError()]).subgroup(5)",
):
    try: print(code, '->', eval(code))
    except Exception as e: print(code, '->', type(e).__name__ + ':', e)
# expect: ValueError(a=1) -> TypeError: ValueError() takes no keyword arguments
# expect: KeyError(1, x=2) -> TypeError: KeyError() takes no keyword arguments
# expect: OSError(a=1) -> TypeError: OSError() takes no keyword arguments
# expect: ImportError(a=1) -> TypeError: ImportError() got an unexpected keyword argument 'a'
# expect: ImportError('m', name='n', path='p', x=1) -> TypeError: ImportError() got an unexpected keyword argument 'x'
# expect: NameError('n', name='x', y=1) -> TypeError: NameError() takes at most 1 keyword argument (2 given)
# expect: AttributeError('a', obj=1, foo=2) -> TypeError: AttributeError() got an unexpected keyword argument 'foo'
# expect: UnicodeDecodeError() -> TypeError: function takes exactly 5 arguments (0 given)
# expect: UnicodeDecodeError('a', 'b', 1, 2, 'r') -> TypeError: a bytes-like object is required, not 'str'
# expect: UnicodeDecodeError('a', b'b', 'x', 2, 'r') -> TypeError: 'str' object cannot be interpreted as an integer
# expect: UnicodeEncodeError('a', b'b', 1, 2, 'r') -> TypeError: argument 2 must be str, not bytes
# expect: UnicodeTranslateError(1, 2) -> TypeError: function takes exactly 4 arguments (2 given)
# expect: SyntaxError('m', 1) -> TypeError: 'int' object is not iterable
# expect: SyntaxError('m', (1, 2)) -> TypeError: function takes at least 4 arguments (2 given)
# expect: SystemExit(a=1) -> TypeError: SystemExit() takes no keyword arguments
# expect: StopIteration(a=1) -> TypeError: StopIteration() takes no keyword arguments
# expect: ExceptionGroup() -> TypeError: BaseExceptionGroup.__new__() takes exactly 2 arguments (0 given)
# expect: ExceptionGroup('m') -> TypeError: BaseExceptionGroup.__new__() takes exactly 2 arguments (1 given)
# expect: ExceptionGroup('m', []) -> ValueError: second argument (exceptions) must be a non-empty sequence
# expect: ExceptionGroup('m', [1]) -> ValueError: Item 0 of second argument (exceptions) is not an exception
# expect: ExceptionGroup(1, [ValueError()]) -> TypeError: BaseExceptionGroup.__new__() argument 1 must be str, not int
# expect: ExceptionGroup('m', ValueError()) -> TypeError: second argument (exceptions) must be a sequence
# expect: ExceptionGroup('m', [SystemExit()]) -> TypeError: Cannot nest BaseExceptions in an ExceptionGroup
# expect: BaseExceptionGroup('m', [1]) -> ValueError: Item 0 of second argument (exceptions) is not an exception
# expect: BaseExceptionGroup('m', [ValueError()]).__class__ -> <class 'ExceptionGroup'>
# expect: BaseException(x=1) -> TypeError: BaseException() takes no keyword arguments
# expect: ValueError().with_traceback() -> TypeError: BaseException.with_traceback() takes exactly one argument (0 given)
# expect: ValueError().with_traceback(5) -> TypeError: __traceback__ must be a traceback or None
# expect: ValueError().add_note(1) -> TypeError: add_note() argument must be str, not int
# expect: ValueError().nope -> AttributeError: 'ValueError' object has no attribute 'nope'
# expect: ValueError[int] -> TypeError: type 'ValueError' is not subscriptable
# expect: ExceptionGroup('m', [ValueError()]).split() -> TypeError: BaseExceptionGroup.split() takes exactly one argument (0 given)
# expect: ExceptionGroup('m', [ValueError()]).split(int) -> TypeError: expected an exception type, a tuple of exception types, or a callable (other than a class)
# expect: ExceptionGroup('m', [ValueError()]).subgroup(5) -> TypeError: expected an exception type, a tuple of exception types, or a callable (other than a class)
