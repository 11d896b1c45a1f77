# An attribute of the instance hides a method of its class, whatever the class derives from and however it was set.
import collections
import functools
import io
import types

BASES = (object, dict, list, str, int, Exception, OSError, io.BufferedIOBase, io.BytesIO, io.TextIOBase, types.SimpleNamespace, collections.OrderedDict, collections.deque, classmethod, property)


def check(base, *args):
    class C(base):
        def method(self):
            return "class"

        def call(self):
            return self.method()

    by_name, by_dict = C(*args), C(*args)
    found = [by_name.call(), by_dict.call()]
    by_name.method = lambda: "name"
    by_dict.__dict__["method"] = lambda: "dict"
    for _ in range(3):
        found += [by_name.call(), by_name.method(), by_dict.call(), by_dict.method()]
    del by_name.method, by_dict.__dict__["method"]
    found += [by_name.call(), by_dict.call()]
    return found == ["class"] * 2 + ["name", "name", "dict", "dict"] * 3 + ["class"] * 2


print([base.__name__ for base in BASES if not check(base, *([len] if base is classmethod else []))], check(functools.partial, len))
# expect: [] True


class Counter:
    def step(self):
        return 1


def total(counters, n):
    t = 0
    for i in range(n):
        for c in counters:
            t += c.step()
    return t


a, b = Counter(), Counter()
print(total([a, b], 3000))  # expect: 6000
b.__dict__["step"] = lambda: 10
print(total([a, b], 3000))  # expect: 33000
a.step = lambda: 100
print(total([a, b], 3000))  # expect: 330000
