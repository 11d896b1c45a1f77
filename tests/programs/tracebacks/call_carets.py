def first(x): return second(x, key="value")[0]
def second(x, key): return third(x, *[1, 2])
def third(*args): return args[0].missing_method(args)
first("text")
