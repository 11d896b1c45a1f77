import builtins
names = sorted(n for n in dir(builtins) if isinstance(getattr(builtins, n), type) and issubclass(getattr(builtins, n), BaseException))
for n in names:
    c = getattr(builtins, n)
    print(n, *[b.__name__ for b in c.__mro__[1:-2]])
# expect: ArithmeticError Exception
# expect: AssertionError Exception
# expect: AttributeError Exception
# expect: BaseException
# expect: BaseExceptionGroup
# expect: BlockingIOError OSError Exception
# expect: BrokenPipeError ConnectionError OSError Exception
# expect: BufferError Exception
# expect: BytesWarning Warning Exception
# expect: ChildProcessError OSError Exception
# expect: ConnectionAbortedError ConnectionError OSError Exception
# expect: ConnectionError OSError Exception
# expect: ConnectionRefusedError ConnectionError OSError Exception
# expect: ConnectionResetError ConnectionError OSError Exception
# expect: DeprecationWarning Warning Exception
# expect: EOFError Exception
# expect: EncodingWarning Warning Exception
# expect: EnvironmentError Exception
# expect: Exception
# expect: ExceptionGroup BaseExceptionGroup Exception
# expect: FileExistsError OSError Exception
# expect: FileNotFoundError OSError Exception
# expect: FloatingPointError ArithmeticError Exception
# expect: FutureWarning Warning Exception
# expect: GeneratorExit
# expect: IOError Exception
# expect: ImportError Exception
# expect: ImportWarning Warning Exception
# expect: IndentationError SyntaxError Exception
# expect: IndexError LookupError Exception
# expect: InterruptedError OSError Exception
# expect: IsADirectoryError OSError Exception
# expect: KeyError LookupError Exception
# expect: KeyboardInterrupt
# expect: LookupError Exception
# expect: MemoryError Exception
# expect: ModuleNotFoundError ImportError Exception
# expect: NameError Exception
# expect: NotADirectoryError OSError Exception
# expect: NotImplementedError RuntimeError Exception
# expect: OSError Exception
# expect: OverflowError ArithmeticError Exception
# expect: PendingDeprecationWarning Warning Exception
# expect: PermissionError OSError Exception
# expect: ProcessLookupError OSError Exception
# expect: PythonFinalizationError RuntimeError Exception
# expect: RecursionError RuntimeError Exception
# expect: ReferenceError Exception
# expect: ResourceWarning Warning Exception
# expect: RuntimeError Exception
# expect: RuntimeWarning Warning Exception
# expect: StopAsyncIteration Exception
# expect: StopIteration Exception
# expect: SyntaxError Exception
# expect: SyntaxWarning Warning Exception
# expect: SystemError Exception
# expect: SystemExit
# expect: TabError IndentationError SyntaxError Exception
# expect: TimeoutError OSError Exception
# expect: TypeError Exception
# expect: UnboundLocalError NameError Exception
# expect: UnicodeDecodeError UnicodeError ValueError Exception
# expect: UnicodeEncodeError UnicodeError ValueError Exception
# expect: UnicodeError ValueError Exception
# expect: UnicodeTranslateError UnicodeError ValueError Exception
# expect: UnicodeWarning Warning Exception
# expect: UserWarning Warning Exception
# expect: ValueError Exception
# expect: Warning Exception
# expect: ZeroDivisionError ArithmeticError Exception
# expect: _IncompleteInputError SyntaxError Exception
