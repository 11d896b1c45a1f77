# What of importlib's frames is seen when a loader of the program's own fails.
import importlib.abc
import importlib.util
import sys
import traceback


class Loader(importlib.abc.Loader):
    def create_module(self, spec):
        return None

    def exec_module(self, module):
        if module.__name__ == "missing_part":
            raise ModuleNotFoundError("part")
        exec(compile("import missing_part", "text.py", "exec"), module.__dict__)


class Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name in ("missing_part", "outer"):
            return importlib.util.spec_from_loader(name, Loader())


def frames(e):
    return [(f.filename.rpartition("/")[2], f.name) for f in traceback.extract_tb(e.__traceback__)]


sys.meta_path.insert(0, Finder())
for name in "missing_part", "outer":
    for load in __import__, importlib.import_module:
        try:
            load(name)
        except ImportError as e:
            print(name, frames(e), name in sys.modules)
try:
    import outer
except ImportError as e:
    print(frames(e))
