# LINE tells of a function's first line only when it comes back to it; a callback that fails replaces the exception.
import sys

M = sys.monitoring
M.use_tool_id(2, "lines")


def lines(f):
    seen = []
    first = f.__code__.co_firstlineno

    def line(code, number):
        if code is f.__code__:
            seen.append(number - first)

    M.register_callback(2, M.events.LINE, line)
    M.set_events(2, M.events.LINE)
    f()
    M.set_events(2, 0)
    print(seen)


def short(): return 1


def bare():
    try:
        2 / 0
    except:
        pass
    k = 1
    return lambda: k


lines(short)  # expect: []
lines(bare)  # expect: [1, 2, 3, 4, 5, 6]
begun = []
M.register_callback(2, M.events.LINE, lambda code, number: begun.append(code.co_name))
M.set_events(2, M.events.LINE)
x = 1
M.set_events(2, 0)
print(begun)  # expect: ['<module>', '<module>']


def fails(code, offset, exc):
    raise LookupError("in the callback")


def raising():
    try:
        int("x")
    except LookupError as e:
        return repr(e)


M.register_callback(2, M.events.RAISE, fails)
M.set_events(2, M.events.RAISE)
print(raising())
M.set_events(2, 0)
# expect: LookupError('in the callback')


def disables(code, offset, exc):
    return M.DISABLE


def caught():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            return "no"
    except ValueError as e:
        return str(e)


M.register_callback(2, M.events.RAISE, disables)
M.set_events(2, M.events.RAISE)
print(caught())
M.set_events(2, 0)
# expect: Cannot disable RAISE events. Callback removed.
