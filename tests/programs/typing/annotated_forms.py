import annotationlib
from typing import Annotated, get_args, get_type_hints
class Form:
    name: Annotated[str, lambda v: len(v) > 1, "name"]
    age: Annotated[int, lambda v: 0 <= v < 150, "age"] = 18
    parent: "Form | None" = None
    def __init__(self, **kw):
        for field, hint in get_type_hints(type(self), include_extras=True).items():
            value = kw.pop(field, getattr(type(self), field, ...))
            if value is ...: raise TypeError(f"{field} is required")
            if len(args := get_args(hint)) == 3 and callable(args[1]):
                if not isinstance(value, args[0]): raise TypeError(f"{args[2]} must be {args[0].__name__}")
                if not args[1](value): raise ValueError(f"bad {args[2]}: {value!r}")
            setattr(self, field, value)
        if kw: raise TypeError(f"unexpected {sorted(kw)}")
f = Form(name="Ann"); print(vars(f), get_type_hints(Form), Form.__annotations__["parent"], annotationlib.get_annotations(Form, format=annotationlib.Format.STRING)["parent"])
for kw in ({}, {"name": "A"}, {"name": 5}, {"name": "Bo", "age": 200}, {"name": "Bo", "x": 1}):
    try: Form(**kw)
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
def late(x: Later) -> list[Later]: ...
class Later: pass
print(late.__annotations__, annotationlib.call_annotate_function(late.__annotate__, annotationlib.Format.STRING))
Form(name="Cy", age=-1)
