# What goes through the methods of a subclass, and in which order.
from collections import OrderedDict


class Recent(OrderedDict):
    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        print("get", key)
        return value


r = Recent(a=1, b=2)
print(r)
# expect: get a
# expect: get b
# expect: Recent({'a': 1, 'b': 2})
print(r["a"], list(r))
# expect: get a
# expect: 1 ['b', 'a']
print(dict(r), list(r.values()), list(r.items()))
# expect: get b
# expect: get a
# expect: {'b': 2, 'a': 1} [2, 1] [('b', 2), ('a', 1)]


class Odd:
    def keys(self):
        return 5


for f in (lambda: dict(Odd()), lambda: {**Odd()}):
    try:
        f()
    except TypeError as error:
        print(error)
# expect: Odd.keys() returned a non-iterable (type int)
# expect: Odd.keys() returned a non-iterable (type int)
