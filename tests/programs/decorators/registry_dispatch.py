from functools import singledispatch, singledispatchmethod


@singledispatch
def describe(value): return f"something: {value!r}"


@describe.register
def _(value: int): return f"int {value}"


@describe.register(list)
@describe.register(tuple)
def _(value): return f"{type(value).__name__} of {len(value)}: " + ", ".join(map(describe, value))


@describe.register(type(None))
def nothing(value): return "nothing"


print(describe(5), describe(True), describe([1, "a", None]), describe((2.5,)), describe("s"), sep="\n")
print(describe.dispatch(bool) is describe.dispatch(int), sorted(t.__name__ for t in describe.registry))


class Printer:
    @singledispatchmethod
    def show(self, v): raise NotImplementedError(f"cannot show {type(v).__name__}")
    @show.register
    def _(self, v: int): return f"#{v}"
    @show.register
    def _(self, v: str): return f'"{v}"'


p = Printer()
print(p.show(1), p.show("x"))
p.show(1.5)
