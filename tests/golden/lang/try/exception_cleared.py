import sys
def f():
    try: raise ValueError(1)
    except ValueError as e: pass
    return sys.exception()
print(f(), sys.exception())  # expect: None None
def gen():
    try: raise KeyError("g")
    except KeyError:
        yield sys.exception()
        yield sys.exception()
g = gen(); print(repr(next(g)), sys.exception())  # expect: KeyError('g') None
try: raise TypeError("outer")
except TypeError:
    print(repr(next(g)), repr(sys.exception()))  # expect: KeyError('g') TypeError('outer')
    try: raise ValueError("inner")
    except ValueError as e: print(repr(e.__context__), repr(sys.exception()))
                            # expect: TypeError('outer') ValueError('inner')
    print(repr(sys.exception()), sys.exc_info()[0].__name__)  # expect: TypeError('outer') TypeError
print(sys.exception())  # expect: None
