# Hot code never sees a stale world: globals, built-ins, class attributes, bases, code and defaults change under it.
import builtins
import operator


def one(x):
    return x + 1


def run(n=3000):
    total = 0
    for i in range(n):
        total += one(i)
    return total


print(run(), run())
one = lambda x: x * 2
print(run(), run())


def size(items, n=3000):
    total = 0
    for _ in range(n):
        total += len(items)
    return total


print(size([1, 2, 3]), size("abcd"), size({1: 2}), size(b"xy"))
builtins.len = lambda items: 100
print(size([1, 2, 3]))
builtins.len = operator.length_hint
print(size([1, 2, 3]))
len = lambda items: 7
print(size([1, 2, 3]))
del len
print(size([1, 2]))


class Animal:
    legs = 4
    def sound(self): return "..."
    def speak(self): return self.sound() + str(self.legs)


class Dog(Animal):
    def sound(self): return "woof"


def chorus(a, n=2000):
    out = ""
    for _ in range(n):
        out = a.speak()
    return out


d = Dog()
print(chorus(d), chorus(Animal()))
Animal.legs = 3
print(chorus(d))
Dog.sound = lambda self: "meow"
print(chorus(d))
d.sound = lambda: "own"
print(chorus(d))
del d.sound


class Robot:
    legs = 2
    def sound(self): return "beep"
    def speak(self): return "robot " + self.sound()


d.__class__ = Robot
print(chorus(d))
d = Dog()
Dog.__bases__ = (Robot,)
print(chorus(d))


def twice(x, y=10): return x + y


def call(n=2000):
    t = 0
    for i in range(n):
        t += twice(i)
    return t


print(call())
twice.__defaults__ = (1000,)
print(call())
twice.__code__ = (lambda x, y=0: x - y).__code__
print(call())
twice.__defaults__ = None
twice.__code__ = (lambda *xs: len(xs)).__code__
print(call())


class P:
    def __init__(self, v): self.v = v
    @property
    def double(self): return self.v * 2


def props(p, n=2000):
    t = 0
    for _ in range(n): t += p.double
    return t


p = P(3)
print(props(p))
P.double = property(lambda self: self.v * 5)
print(props(p))
P.double = 11
print(props(p))
p.double = 13
print(props(p))
