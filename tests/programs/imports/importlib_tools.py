import importlib
import importlib.util
import sys
import types

m = importlib.import_module("_broken.good"); print(m.value)
m.value = 99; importlib.reload(m); print(m.value, m is sys.modules["_broken.good"])
print(importlib.import_module(".round", "_shapes").__name__, importlib.util.find_spec("nope"), importlib.util.find_spec("_shapes").submodule_search_locations is not None, importlib.util.find_spec("json").name, importlib.util.resolve_name(".x", "a.b"))
class Finder:
    @staticmethod
    def find_spec(name, path, target=None):
        if name.startswith("virtual_"): return importlib.util.spec_from_loader(name, Finder)
    @staticmethod
    def create_module(spec): return None
    @staticmethod
    def exec_module(module): module.greet = lambda: f"hello from {module.__name__}"
sys.meta_path.append(Finder)
import virtual_one
print(virtual_one.greet(), virtual_one.__spec__.name, repr(virtual_one).split(" (")[0])
spec = importlib.util.spec_from_file_location("by_path", _f) if (_f := m.__file__) else None
mod = importlib.util.module_from_spec(spec); spec.loader.exec_module(mod); print(mod.fail(1), mod.__name__)
importlib.import_module("virtual")
