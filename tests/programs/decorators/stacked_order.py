order = []


def mark(name):
    order.append(f"make {name}")
    def decorate(f):
        order.append(f"apply {name}")
        def wrapper(*a):
            order.append(f"enter {name}")
            try:
                return f(*a)
            finally:
                order.append(f"leave {name}")
        return wrapper
    return decorate


@mark("outer")
@mark("inner")
def work(x):
    order.append("work")
    return x * 2


print(work(21))
print(*order, sep="\n")


class Method:
    @mark("method")
    def run(self): return self
    @staticmethod
    @mark("static")
    def s(): return "static"
    @property
    @mark("prop")
    def p(self): return "prop"


m = Method()
print(m.run() is m, m.s(), Method.s(), m.p, len(order))
