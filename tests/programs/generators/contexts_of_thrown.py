# The __context__ of exceptions that are thrown into generators and coroutines while another one is handled.
class Oops(Exception): pass
def g():
    for i in range(5):
        try:
            yield i
        except ValueError:
            yield -1
def where(e): print(type(e).__name__, type(e.__cause__).__name__, type(e.__context__).__name__)
def run(first):
    try:
        raise TypeError
    except Exception as e:
        y=g()
        try:
            next(y)
            y.throw(Oops("x"))
        except Oops as e:
            where(e)
        y=g()
        try:
            if first: next(y)
            y.throw(Oops)
        except Oops as e:
            where(e)
        try: (x for x in ()).throw(Oops())
        except Oops as e: where(e)
run(True); run(False)
def closing():
    try:
        yield 1
    except GeneratorExit as e:
        where(e)
        raise
def inner():
    try:
        yield 1
    except KeyError:
        raise ValueError("new")
def outer():
    try:
        yield from inner()
    finally:
        pass
def handling():
    try:
        raise IndexError
    except IndexError:
        yield 1
try:
    raise TypeError
except TypeError:
    y=closing(); next(y); y.close()
    y=outer(); next(y)
    try: y.throw(KeyError)
    except ValueError as e: where(e); where(e.__context__)
    y=handling(); next(y)
    try: y.throw(Oops)
    except Oops as e: where(e); print(type(e.__context__.__context__).__name__)
async def co():
    try:
        await aw()
    except Oops as e:
        where(e); raise RuntimeError
class aw:
    def __await__(self): yield 1
try:
    raise TypeError
except TypeError:
    c=co(); c.send(None)
    try: c.throw(Oops)
    except RuntimeError as e: where(e); where(e.__context__)
