import re
import _collections


def show(code):
    space = dict(globals())
    try:
        if "\n" in code or "=" in code.split("(")[0] or code.startswith("del "):
            exec(code, space)
            answer = space.get("r", "done")
        else:
            answer = eval(code, space)
        text = repr(answer)
    except Exception as error:
        text = f"{type(error).__name__}: {error}" + "".join(getattr(error, "__notes__", []))
    print(code.splitlines()[0], "->", re.sub("0x[0-9a-f]+", "0x...", text))


for code in (
    '_collections._count_elements({}, [1,1])',
    '_collections._count_elements(1, [1,1])',
    '_collections._count_elements({}, 1)',
    "_collections._tuplegetter(0,'doc')",
    "_collections._tuplegetter(0,'doc').__get__(5)",
    "_collections._tuplegetter(0,'doc').__get__((),tuple)",
    "_collections._tuplegetter(0,'doc').__get__((7,),tuple)",
    "_collections._tuplegetter(0,'doc').__get__(None,tuple)",
    "_collections._tuplegetter(0,'doc').__set__((7,),1)",
    "_collections._tuplegetter(0,'doc').__delete__((7,))",
    "_collections._tuplegetter(0,'doc').__reduce__()",
    "_collections._tuplegetter('a','doc')",
    '_collections._tuplegetter(0)',
):
    show(code)
# expect: _collections._count_elements({}, [1,1]) -> None
# expect: _collections._count_elements(1, [1,1]) -> AttributeError: 'int' object has no attribute 'get'
# expect: _collections._count_elements({}, 1) -> TypeError: 'int' object is not iterable
# expect: _collections._tuplegetter(0,'doc') -> _tuplegetter(0, 'doc')
# expect: _collections._tuplegetter(0,'doc').__get__(5) -> TypeError: descriptor for index '0' for tuple subclasses doesn't apply to 'int' object
# expect: _collections._tuplegetter(0,'doc').__get__((),tuple) -> IndexError: tuple index out of range
# expect: _collections._tuplegetter(0,'doc').__get__((7,),tuple) -> 7
# expect: _collections._tuplegetter(0,'doc').__get__(None,tuple) -> _tuplegetter(0, 'doc')
# expect: _collections._tuplegetter(0,'doc').__set__((7,),1) -> AttributeError: can't set attribute
# expect: _collections._tuplegetter(0,'doc').__delete__((7,)) -> AttributeError: can't delete attribute
# expect: _collections._tuplegetter(0,'doc').__reduce__() -> (<class 'collections._tuplegetter'>, (0, 'doc'))
# expect: _collections._tuplegetter('a','doc') -> TypeError: 'str' object cannot be interpreted as an integer
# expect: _collections._tuplegetter(0) -> TypeError: _tuplegetter expected 2 arguments, got 1
