import traceback

try:
    try:
        {}["a"]
    except KeyError as e:
        raise TypeError("bad type") from e
except TypeError as e:
    lines = traceback.format_exception(e)
    print(len(lines))
    print("".join(lines))
    print(traceback.format_exception_only(e))
    print("".join(traceback.format_exception(e, chain=False)))
    print("".join(traceback.format_tb(e.__traceback__)))
