class A:
    "Doc of A."
    def f(self, x): "Doc of f."
help(A.f)
# expect: Help on function f in module __main__:
# expect:
# expect: f(self, x)
# expect:     Doc of f.
# expect:
