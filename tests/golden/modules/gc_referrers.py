# What refers to an object: containers that modules and running functions reach.
import gc


class Node:
    pass


class Slotted:
    __slots__ = ("held",)


target = Node()
in_list = [1, target]
in_dict = {"k": target}
in_tuple = (target, 2)
in_set = {target}
holder = Node()
holder.attr = target
slotted = Slotted()
slotted.held = target


def closure():
    x = target

    def inner():
        return x

    return inner


def generator(x):
    yield x


kept = closure()
suspended = generator(target)
next(suspended)
found = gc.get_referrers(target)


def has(o):
    return any(each is o for each in found)


print(has(globals()), has(in_list), has(in_dict), has(in_tuple), has(in_set))  # expect: True True True True True
print(has(holder) or has(holder.__dict__), has(slotted), has(kept.__closure__[0]))  # expect: True True True
print(has(suspended), has(kept), has(print))  # expect: True False False


def local():
    inside = object()
    mine = [inside]
    return [each is mine for each in gc.get_referrers(inside) if type(each) is list]


print(local())  # expect: [True]
print(gc.get_referrers(object()))  # expect: []
everything = {id(each) for each in gc.get_objects()}
print(all(id(each) in everything for each in (in_list, holder, Node, closure, slotted)))  # expect: True
print(all(gc.is_tracked(each) for each in gc.get_objects()))  # expect: True
