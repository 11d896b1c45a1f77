pairs = [(FileNotFoundError, OSError), (KeyError, LookupError), (IndexError, LookupError), (ZeroDivisionError, ArithmeticError), (ModuleNotFoundError, ImportError), (UnboundLocalError, NameError), (UnicodeDecodeError, ValueError), (RecursionError, RuntimeError), (NotImplementedError, RuntimeError), (TabError, IndentationError), (IndentationError, SyntaxError), (BrokenPipeError, ConnectionError), (DeprecationWarning, Warning), (PythonFinalizationError, RuntimeError), (ExceptionGroup, BaseExceptionGroup), (StopIteration, Exception)]
for sub, base in pairs: print(sub.__name__, base.__name__, issubclass(sub, base), sub.__mro__[1].__name__)
# expect: FileNotFoundError OSError True OSError
# expect: KeyError LookupError True LookupError
# expect: IndexError LookupError True LookupError
# expect: ZeroDivisionError ArithmeticError True ArithmeticError
# expect: ModuleNotFoundError ImportError True ImportError
# expect: UnboundLocalError NameError True NameError
# expect: UnicodeDecodeError ValueError True UnicodeError
# expect: RecursionError RuntimeError True RuntimeError
# expect: NotImplementedError RuntimeError True RuntimeError
# expect: TabError IndentationError True IndentationError
# expect: IndentationError SyntaxError True SyntaxError
# expect: BrokenPipeError ConnectionError True ConnectionError
# expect: DeprecationWarning Warning True Warning
# expect: PythonFinalizationError RuntimeError True RuntimeError
# expect: ExceptionGroup BaseExceptionGroup True BaseExceptionGroup
# expect: StopIteration Exception True Exception
for e in (KeyboardInterrupt, SystemExit, GeneratorExit): print(e.__name__, issubclass(e, Exception), issubclass(e, BaseException))
# expect: KeyboardInterrupt False True
# expect: SystemExit False True
# expect: GeneratorExit False True
print(IOError is OSError, EnvironmentError is OSError, TimeoutError.__base__.__name__)  # expect: True True OSError
