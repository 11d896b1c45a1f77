def g(n):
    for i in range(n): yield i
    return ("ret", n)
def collect(gen):
    out = []
    while True:
        try: out.append(next(gen))
        except StopIteration as s: return out, s.value
print(collect(g(2)), collect(g(0)))  # expect: ([0, 1], ('ret', 2)) ([], ('ret', 0))
def outer():
    a = yield from g(1)
    b = yield from g(2)
    return a, b
print(collect(outer()))  # expect: ([0, 0, 1], (('ret', 1), ('ret', 2)))
def early():
    yield 1
    return
    yield 2
print(collect(early()))  # expect: ([1], None)
def none(): yield
print(collect(none()), list(g(3)), [*g(2)])  # expect: ([None], None) [0, 1, 2] [0, 1]
def ret_tuple():
    return StopIteration(5)
    yield
print(repr(collect(ret_tuple())[1]))  # expect: StopIteration(5)
