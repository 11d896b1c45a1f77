def g():
    x = yield
    y = yield x
    print("got", x, y, (yield), [(yield 1), (yield 2)], (yield 3) or "falsy", f"{(yield 4)}")
    z = yield from iter("ab")
    print(z)
    return (yield 5), (yield 6)
i = g(); out = [next(i)]
try:
    for v in "abcdefghijklm": out.append(i.send(v) if len(out) not in (8, 9) else next(i))
    # expect: got a b c ['d', 'e'] f g
    # expect: None
except StopIteration as s: print(out, s.value)  # expect: [None, 'a', None, 1, 2, 3, 4, 'a', 'b', 5, 6] ('j', 'k')
def lam(): return lambda: (yield 1)
print(list(lam()()), [list((lambda: ((yield 1), (yield 2)))())])  # expect: [1] [[1, 2]]
