a = []
print(id(a) == id(a), id(a) == id([]), id(None) == id(None), isinstance(id(1), int), id("x") > 0)
# expect: True False True True True
