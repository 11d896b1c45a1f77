# Recursion through what only calls something else: caches, partials, __call__, metaclasses, __new__.
import functools
import sys
import traceback


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(900) % 1_000_007, fib.cache_info())


@functools.lru_cache(maxsize=10)
def down(n, step=1):
    return n if n <= 0 else down(n - step, step=step) + 1


print(down(900), down.cache_info())


@functools.lru_cache(maxsize=0)
def never(n):
    return 0 if n == 0 else never(n - 1) + 1


print(never(900), never.cache_info())


@functools.cache
def fails(n):
    if n == 0:
        raise ValueError("bottom")
    return fails(n - 1)


try:
    fails(900)
except ValueError as e:
    frames = traceback.extract_tb(e.__traceback__)
    print(len(frames), {f.name for f in frames}, fails.cache_info())


@functools.cache
def endless(n):
    return endless(n + 1)


try:
    endless(0)
except RecursionError as e:
    print(type(e).__name__, endless.cache_info().currsize)


def add(a, b, n):
    return a + b if n == 0 else functools.partial(add, a, n=n - 1)(b)


print(add(1, 2, 900))


class Callable:
    def __init__(self, n):
        self.n = n

    def __call__(self, *args, **kw):
        return (args, kw) if self.n == 0 else Callable(self.n - 1)(*args, **kw)


print(Callable(400)(1, 2, key=3))


class Meta(type):
    def __call__(cls, n):
        made = super().__call__(n)
        made.called = True
        return made


class Tree(metaclass=Meta):
    def __init__(self, n):
        self.child = Tree(n - 1) if n else None


tree, depth = Tree(400), 0
while tree is not None:
    assert tree.called
    tree, depth = tree.child, depth + 1
print(depth)


class Node:
    def __new__(cls, n):
        self = super().__new__(cls)
        self.child = Node(n - 1) if n else None
        return self

    def __init__(self, n):
        self.n = n


node, depth = Node(400), 0
while node is not None:
    depth += node.n
    node = node.child
print(depth)


class Other:
    def __new__(cls, *args):
        return args

    def __init__(self, *args):
        raise AssertionError("not an instance")


print(Other(1, 2), type.__call__(Other, 3))


class Bad:
    def __new__(cls):
        return object.__new__(cls)

    def __init__(self):
        return 1


for make in (Bad, lambda: type.__call__(Bad), lambda: Node(), lambda: type.__call__(), lambda: Meta.__call__(3)):
    try:
        make()
    except TypeError as e:
        print(e)


class Nested:
    def __init__(self, child):
        self.child = child

    def __repr__(self):
        return f"Nested({self.child!r})"

    def __eq__(self, other):
        return self.child == other.child


def nest(n):
    made = None
    for _ in range(n):
        made = Nested(made)
    return made


print(len(repr(nest(300))), nest(300) == nest(300))
# expect: 58844 CacheInfo(hits=898, misses=901, maxsize=None, currsize=901)
# expect: 900 CacheInfo(hits=0, misses=901, maxsize=10, currsize=10)
# expect: 900 CacheInfo(hits=0, misses=901, maxsize=0, currsize=0)
# expect: 902 {'<module>', 'fails'} CacheInfo(hits=0, misses=901, maxsize=None, currsize=0)
# expect: RecursionError 0
# expect: 3
# expect: ((1, 2), {'key': 3})
# expect: 401
# expect: 80200
# expect: (1, 2) (3,)
# expect: __init__() should return None, not 'int'
# expect: __init__() should return None, not 'int'
# expect: Node.__new__() missing 1 required positional argument: 'n'
# expect: descriptor '__call__' of 'type' object needs an argument
# expect: Meta.__call__() missing 1 required positional argument: 'n'
# expect: 2404 True
