# Runs many programs in one process. In: a JSON file with a list of sources. Out: for each, one line of JSON on stdout
# with its number and what it printed; an uncaught exception ends the output as a traceback would.
# What is very long is cut, with its length and checksum.
# Invariant: a program finds the built-ins and modules as the first one did; its own namespace is fresh.
import builtins
import io
import json
import sys
import traceback
import warnings
import zlib

LONGEST = 300_000


def state():
    """What a program must leave as it was; the depth is only told in an error."""
    try:
        sys.setrecursionlimit(1)
    except RecursionError as error:
        depth = str(error)
    return depth, sys.exception(), sys.gettrace(), sys.getprofile(), sys.getrecursionlimit()


def run_one(source):
    before = state()
    out = io.StringIO()
    kept = dict(vars(builtins))
    old = sys.stdout, sys.stderr
    sys.stdout = sys.stderr = out
    scope = {"__name__": "__main__", "__builtins__": builtins}
    try:
        exec(compile(source, "<program>", "exec"), scope)
    except BaseException as error:
        if error.__traceback__ is not None:
            error.__traceback__ = error.__traceback__.tb_next
        vars(builtins).update(kept)
        traceback.print_exception(error, file=out, limit=20)
    finally:
        sys.stdout, sys.stderr = old
        vars(builtins).update(kept)
        for name in set(vars(builtins)) - set(kept):
            del vars(builtins)[name]
    text = out.getvalue()
    if state() != before:
        text += f"left: {state()}\n"
    if len(text) > LONGEST:
        text = f"{text[:LONGEST]}\n({len(text)} characters, {zlib.crc32(text.encode('utf-8', 'surrogatepass'))})\n"
    return text


warnings.simplefilter("ignore")


def main(path, start, stream):
    with open(path, encoding="utf-8") as file:
        sources = json.load(file)
    for number in range(start, len(sources)):
        text = run_one(sources[number])
        stream.write(json.dumps([number, text]) + "\n")
        stream.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.stdout)
