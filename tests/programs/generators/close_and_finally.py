def resource(name):
    print("acquire", name)
    try:
        while True:
            command = yield name
            if command == "fail":
                raise RuntimeError(f"{name} broke")
    except GeneratorExit:
        print("closing", name)
        raise
    finally:
        print("release", name)


def both():
    yield from resource("inner")


r = resource("file")
print(next(r), r.send("work"))
r.close()
b = both()
next(b)
b.close()
c = resource("last")
next(c)
try:
    c.send("fail")
except RuntimeError as e:
    print(e)
def ignores():
    try: yield 1
    except GeneratorExit: yield 2
i = ignores()
next(i)
i.close()
