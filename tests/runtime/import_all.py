"""Imports every module of the standard library; prints a line for each: name, tab, "ok" or the error."""
import os
import sys
import zipfile

SKIPPED = {"antigravity", "this", "pyodide", "_pyodide", "__hello__", "__phello__"}


def names(archive):
    for path in sorted(zipfile.ZipFile(archive).namelist()):
        if not path.endswith(".py"):
            continue
        name = path[:-3].replace("/", ".").removesuffix(".__init__")
        if name.split(".")[0] in SKIPPED or name.endswith("__main__") or not name.replace(".", "").isidentifier():
            continue
        yield name


out = os.fdopen(os.dup(1), "w")
for name in sys.argv[1:] or names(os.path.dirname(os.__file__)):
    try:
        __import__(name)
    except BaseException as e:
        result = f"{type(e).__name__}: {e}".replace("\n", " ")
    else:
        result = "ok"
    print(name, result, sep="\t", file=out, flush=True)
