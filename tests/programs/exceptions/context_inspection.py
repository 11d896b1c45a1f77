import sys


def chain(e):
    while e is not None:
        yield f"{type(e).__name__}({e}) suppress={e.__suppress_context__}"
        e = e.__cause__ or e.__context__


try:
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            print(sys.exception() is e)
            raise KeyError("middle")
    except KeyError as e:
        raise RuntimeError("top") from e
except RuntimeError as e:
    print(*chain(e), sep="\n")
print(sys.exception())


def cleanup():
    try:
        raise ValueError("in cleanup")
    except ValueError as e:
        return repr(e.__context__)


try:
    [].pop()
except IndexError:
    print(cleanup(), type(sys.exception()).__name__)
