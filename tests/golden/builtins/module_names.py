print(__name__, __doc__, __package__, __spec__, __builtins__.__name__, __debug__, type(__file__).__name__)
# expect: __main__ None None None builtins True str
"not a docstring"
print(__doc__, copyright is not None, type(exit).__name__, repr(exit) , type(credits).__name__)
# expect: None True Quitter Use exit() or Ctrl-D (i.e. EOF) to exit _Printer
