"""Prints what the modules that were imported consist of; addresses are left out."""
import sys

ROOTS = sys.argv[1].split()
SIMPLE = (int, float, complex, bool, str, bytes, type(None))


def shown(v, depth=0):
    cls = type(v)
    if cls in SIMPLE:
        return repr(v)
    if cls in (tuple, list, set, frozenset) and depth < 3:
        items = [shown(x, depth + 1) for x in v]
        return cls.__name__ + repr(items if cls in (tuple, list) else sorted(items))
    if cls is dict and depth < 3:
        return "dict" + repr([(shown(k, depth + 1), shown(x, depth + 1)) for k, x in v.items()])
    name = getattr(v, "__qualname__", None)
    return f"<{cls.__module__}.{cls.__qualname__} {name if isinstance(name, str) else ''}>"


def function(f):
    closure = [shown(c.cell_contents) for c in f.__closure__ or ()]
    facts = [f.__name__, f.__qualname__, f.__module__, f.__code__.co_firstlineno, f.__code__.co_filename, f.__doc__]
    rest = [shown(f.__defaults__), shown(f.__kwdefaults__), closure, shown(f.__dict__), f.__type_params__]
    return repr(facts + [f.__globals__.get("__name__")] + rest)


def klass(name, cls, out, seen):
    if cls in seen:
        return
    seen.add(cls)
    mro = [c.__module__ + "." + c.__qualname__ for c in cls.__mro__]
    out.append(f"{name}: class {cls.__qualname__} {mro} {type(cls).__qualname__} {cls.__flags__} {cls.__basicsize__ > 0}")
    for key, v in cls.__dict__.items():
        part(f"{name}.{key}", v, out, seen)


def part(name, v, out, seen):
    for attr in ("__func__", "fget", "__wrapped__"):
        inner = getattr(v, attr, None) if type(v).__name__ in ("staticmethod", "classmethod", "property") else None
        if inner is not None and type(inner).__name__ == "function":
            out.append(f"{name} {type(v).__name__}: {function(inner)}")
    if type(v).__name__ == "function":
        out.append(f"{name}: {function(v)}")
    elif isinstance(v, type):
        if v.__module__ == name.split(":")[0]:
            klass(name, v, out, seen)
        else:
            out.append(f"{name}: {shown(v)}")
    else:
        out.append(f"{name}: {shown(v)}")


for root in ROOTS:
    try:
        __import__(root)
    except ImportError as e:
        print(root, e)
# Looking at modules imports those that are made when somebody looks at what they are from.
for module in list(sys.modules.values()):
    vars(module)
for name in sorted(sys.modules):
    module = sys.modules[name]
    if name in ("__main__", "sys") or module is None or getattr(module, "__file__", None) is None:
        continue
    out, seen = [], set()
    for key, v in module.__dict__.items():
        if key not in ("__builtins__", "__loader__", "__spec__", "__cached__", "__warningregistry__"):
            part(f"{name}:{key}", v, out, seen)
    print("\n".join(out))
