"""Imports modules in some order and looks at some of them in between: whatever the order, each can be filled."""
import sys

names, state = sys.argv[1].split(), int(sys.argv[2])


def below(n):
    global state
    state = (state * 1103515245 + 12345) % 2**31
    return state // 65536 % n


while names:
    __import__(names.pop(below(len(names))))
    for _ in range(below(4)):
        vars(list(sys.modules.values())[below(len(sys.modules))])
modules = list(sys.modules.values())
while modules:
    vars(modules.pop(below(len(modules))))
Point = sys.modules["collections"].namedtuple("Point", "x y")
print(sys.modules["json"].dumps(Point(1, 2)), sys.modules["decimal"].Decimal(1) / 8, sys.modules["re"].findall("a", "ba"))
