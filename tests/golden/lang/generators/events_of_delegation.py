# Generators that delegate are told of at each yield and each time they go on.
import sys


def gen():
    yield 1
    x = yield 2


def middle():
    yield from gen()


def outer():
    r = yield from middle()
    yield 3


class Ready:
    def __await__(self):
        yield


async def inner():
    await Ready()
    return 1


async def main():
    return await inner()


def events(run):
    found = []

    def trace(frame, event, arg):
        if frame.f_code.co_filename == __file__:
            if event in ("call", "return"):
                found.append(f"{frame.f_code.co_name}:{frame.f_lineno - run.__code__.co_firstlineno}:{event[0]}")
            return trace

    def profile(frame, event, arg):
        if frame.f_code.co_filename == __file__ and event in ("call", "return"):
            found.append(f"{frame.f_code.co_name}:{event}:{arg}")

    for setter, function in (sys.settrace, trace), (sys.setprofile, profile):
        setter(function)
        run()
        setter(None)
        print(*found)
        found.clear()


def loop():
    for i in outer():
        pass


def thrown():
    g = outer()
    next(g)
    try:
        g.throw(KeyError(1))
    except KeyError:
        pass
    g = outer()
    next(g)
    g.close()


def awaited():
    c = main()
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value


for run in loop, thrown, awaited:
    events(run)


def returning():
    yield 1
    return 2


def ended():
    for i in returning():
        pass
    for i in gen():
        pass


def exceptions(run):
    def trace(frame, event, arg):
        if frame.f_code.co_filename == __file__ and event == "exception":
            print(frame.f_code.co_name, frame.f_lineno - run.__code__.co_firstlineno, repr(arg[1]))
        return trace

    sys.settrace(trace)
    run()
    sys.settrace(None)


for run in loop, ended, awaited:
    exceptions(run)
# expect: loop:0:c outer:-40:c middle:-44:c gen:-49:c gen:-48:r middle:-43:r outer:-39:r outer:-39:c middle:-43:c gen:-48:c gen:-47:r middle:-43:r outer:-39:r outer:-39:c middle:-43:c gen:-47:c gen:-47:r middle:-43:r outer:-38:r outer:-38:c outer:-38:r loop:1:r
# expect: loop:call:None outer:call:None middle:call:None gen:call:None gen:return:1 middle:return:1 outer:return:1 outer:call:None middle:call:None gen:call:None gen:return:2 middle:return:2 outer:return:2 outer:call:None middle:call:None gen:call:None gen:return:None middle:return:None outer:return:3 outer:call:None outer:return:None loop:return:None
# expect: thrown:0:c outer:-45:c middle:-49:c gen:-54:c gen:-53:r middle:-48:r outer:-44:r gen:-53:c gen:-53:r middle:-48:c middle:-48:r outer:-44:c outer:-44:r outer:-45:c middle:-49:c gen:-54:c gen:-53:r middle:-48:r outer:-44:r gen:-53:c gen:-53:r middle:-48:c middle:-48:r outer:-44:c outer:-44:r thrown:9:r
# expect: thrown:call:None outer:call:None middle:call:None gen:call:None gen:return:1 middle:return:1 outer:return:1 gen:call:None gen:return:None middle:call:None middle:return:None outer:call:None outer:return:None outer:call:None middle:call:None gen:call:None gen:return:1 middle:return:1 outer:return:1 gen:call:None gen:return:None middle:call:None middle:return:None outer:call:None outer:return:None thrown:return:None
# expect: awaited:0:c main:-42:c inner:-47:c __await__:-51:c __await__:-50:r inner:-46:r main:-41:r main:-41:c inner:-46:c __await__:-50:c __await__:-50:r inner:-45:r main:-41:r awaited:6:r
# expect: awaited:call:None main:call:None inner:call:None __await__:call:None __await__:return:None inner:return:None main:return:None main:call:None inner:call:None __await__:call:None __await__:return:None inner:return:1 main:return:1 awaited:return:1
# expect: middle -43 StopIteration()
# expect: outer -39 StopIteration()
# expect: ended 1 StopIteration(2)
# expect: inner -46 StopIteration()
# expect: main -41 StopIteration(1)
# expect: awaited 4 StopIteration(1)
