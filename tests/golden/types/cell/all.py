def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


import types
def outer():
    x = 1
    def get(): return x
    def set_(v):
        nonlocal x
        x = v
    return get, set_
get, set_ = outer()
c = get.__closure__[0]
print(c.cell_contents, type(c).__name__, get.__closure__ == set_.__closure__, len(get.__closure__), get.__code__.co_freevars, outer.__code__.co_cellvars)
# expect: 1 cell True 1 ('x',) ('x',)
c.cell_contents = 50; print(get())  # expect: 50
del c.cell_contents
fails(lambda: c.cell_contents)  # expect: ValueError: Cell is empty
fails(get)
# expect: NameError: cannot access free variable 'x' where it is not associated with a value in enclosing scope
print(types.CellType(3) == types.CellType(3), types.CellType(1) < types.CellType(2), types.CellType() == types.CellType())
# expect: True True True
fails(lambda: types.CellType(1, 2))  # expect: TypeError: cell expected at most 1 argument, got 2
