# sys.setprofile hears of native functions: c_call before, c_return or c_exception after.
import sys

events = []


def note(frame, event, arg):
    shown = arg.__name__ if event.startswith("c_") else frame.f_code.co_name
    events.append((event, shown))


def work():
    items = [2, 1]
    items.sort(key=lambda v: v)
    try:
        items.index(9)
    except ValueError:
        pass
    int("3")
    items.__len__()
    return len(items)


sys.setprofile(note)
work()
sys.setprofile(None)
for event in events:
    print(*event)
# expect: call work
# expect: c_call sort
# expect: call <lambda>
# expect: return <lambda>
# expect: call <lambda>
# expect: return <lambda>
# expect: c_return sort
# expect: c_call index
# expect: c_exception index
# expect: c_call len
# expect: c_return len
# expect: return work
# expect: c_call setprofile
