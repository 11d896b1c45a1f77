import traceback


def outer(n):
    return inner(n) * 2


def inner(n):
    return 10 / n


try:
    outer(0)
except ZeroDivisionError as e:
    for frame in traceback.extract_tb(e.__traceback__):
        print(frame.name, frame.lineno, frame.line, frame.colno, frame.end_colno, frame.end_lineno)
    print(traceback.extract_tb(e.__traceback__, limit=1)[0].name)
    print(traceback.extract_tb(e.__traceback__, limit=-1)[0].name)
print([f.name for f in traceback.extract_stack()])
