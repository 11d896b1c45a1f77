import traceback


def compute(width, height):
    label = "box"
    return width / height


try:
    compute(3, 0)
except ZeroDivisionError as e:
    print("".join(traceback.TracebackException.from_exception(e, capture_locals=True).stack[-1:].format() if hasattr(list, "format") else traceback.StackSummary.extract(traceback.walk_tb(e.__traceback__.tb_next), capture_locals=True).format()))
