"""A state machine driven by match, with a trace, guards, timers and undo."""
from __future__ import annotations

import enum
import heapq
import itertools
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from functools import reduce, wraps
from typing import Iterator


class State(enum.Enum):
    IDLE = enum.auto()
    HEATING = enum.auto()
    READY = enum.auto()
    BREWING = enum.auto()
    BROKEN = enum.auto()


@dataclass(order=True)
class Event:
    at: int
    seq: int
    name: str = field(compare=False)
    data: dict = field(compare=False, default_factory=dict)
    __match_args__ = ("name", "data")


class Illegal(Exception):
    pass


def transition(*sources):
    def decorate(f):
        @wraps(f)
        def wrapper(self, *args, **kw):
            if sources and self.state not in sources:
                raise Illegal(f"{f.__name__} in {self.state.name}")
            before = self.snapshot()
            self.history.append(before)
            try:
                return f(self, *args, **kw)
            except ValueError as error:
                self.restore(self.history.pop())
                raise Illegal(str(error)) from error
        wrapper.sources = sources
        return wrapper
    return decorate


class Machine:
    def __init__(self):
        self.state, self.water, self.beans, self.cups = State.IDLE, 0, 3, []
        self.history, self.queue, self.now = [], [], 0
        self._seq = itertools.count()
        self.log = []

    def snapshot(self):
        return self.state, self.water, self.beans, tuple(self.cups)

    def restore(self, shot):
        self.state, self.water, self.beans, cups = shot
        self.cups = list(cups)

    def post(self, name, delay=0, **data):
        heapq.heappush(self.queue, Event(self.now + delay, next(self._seq), name, data))

    def undo(self):
        if not self.history:
            raise Illegal("nothing to undo")
        self.restore(self.history.pop())

    @transition(State.IDLE, State.READY)
    def fill(self, litres):
        if litres <= 0 or self.water + litres > 2:
            raise ValueError(f"can't add {litres} l to {self.water} l")
        self.water += litres

    @transition(State.IDLE)
    def start(self):
        if not self.water:
            raise ValueError("no water")
        self.state = State.HEATING
        self.post("hot", 30)

    @transition(State.HEATING)
    def hot(self):
        self.state = State.READY

    @transition(State.READY)
    def brew(self, kind, size):
        self.state = State.BREWING
        self.water = round(self.water - size, 3)
        self.beans -= 1
        if self.water < 0 or self.beans < 0:
            raise ValueError("out of water" if self.water < 0 else "out of beans")
        self.post("done", int(size * 100), kind=kind)

    @transition(State.BREWING)
    def done(self, kind):
        self.cups.append(kind)
        self.state = State.READY

    def handle(self, event: Event) -> str:
        match event:
            case Event("fill", {"litres": int() | float() as litres}):
                self.fill(litres)
            case Event("fill", {"litres": str(text)}):
                return f"not a number: {text}"
            case Event("brew", {"kind": "espresso" | "lungo" as kind, **rest}) if rest.keys() <= {"size"}:
                self.brew(kind, rest.get("size", 0.1 if kind == "espresso" else 0.25))
            case Event("brew", {"kind": kind}):
                return f"no {kind} here"
            case Event("start" | "hot" as verb, {}):
                getattr(self, verb)()
            case Event("done", {"kind": kind}):
                self.done(kind)
            case Event("undo"):
                self.undo()
            case Event("kick", {"times": n}) if n > 2:
                self.state = State.BROKEN
            case Event(name=other):
                return f"ignored {other}"
        return f"-> {self.state.name}"

    def run(self) -> Iterator[tuple[int, str, str]]:
        while self.queue:
            event = heapq.heappop(self.queue)
            self.now = event.at
            try:
                outcome = self.handle(event)
            except Illegal as error:
                outcome = f"!! {error}" + (f" (because {error.__cause__!r})" if error.__cause__ else "")
            yield self.now, event.name, outcome
            if self.state is State.BROKEN:
                return "smoke"

    @contextmanager
    def power(self):
        print("power on")
        try:
            yield self
        finally:
            print("power off at", self.now)


def drive(machine):
    reason = yield from machine.run()
    yield machine.now, "end", reason or "quiet"


with ExitStack() as stack:
    machine = stack.enter_context(Machine().power())
    stack.callback(print, "cleaning")
    stack.push(lambda *exc: print("left with", exc[0] and exc[0].__name__) or True)
    for name, delay, data in [
        ("start", 0, {}), ("fill", 1, {"litres": 3}), ("fill", 2, {"litres": "two"}), ("fill", 3, {"litres": 0.5}),
        ("start", 4, {}), ("brew", 5, {"kind": "espresso"}), ("brew", 40, {"kind": "lungo"}), ("brew", 41, {"kind": "espresso"}),
        ("brew", 80, {"kind": "tea"}), ("brew", 81, {"kind": "espresso"}), ("brew", 100, {"kind": "lungo"}),
        ("brew", 130, {"kind": "espresso", "sugar": 2}), ("undo", 140, {}), ("dance", 150, {}), ("kick", 160, {"times": 2}),
        ("kick", 170, {"times": 3}), ("brew", 180, {"kind": "espresso"}),
    ]:
        machine.post(name, delay, **data)
    for when, name, outcome in drive(machine):
        print(f"{when:>4} {name:<6} {outcome}")
    print(machine.snapshot(), len(machine.history), Machine.brew.sources, len(machine.queue))
    with suppress(IndexError):
        [][0]
    raise RuntimeError("pulled the plug")

print(reduce(lambda acc, s: acc | {s.name: s.value}, State, {}), State(3), State["IDLE"] is State.IDLE)


def classify(value):
    match value:
        case None | True | False:
            return "constant"
        case int(n) if n < 0:
            return f"negative {n}"
        case 0 | 1:
            return "bit"
        case int() | float():
            return "number"
        case str() as s if s.isidentifier():
            return f"name {s}"
        case [] | ():
            return "empty"
        case [x]:
            return f"one {classify(x)}"
        case [first, *_, last] if first == last:
            return f"ring of {first!r}"
        case [[a, b], *rest]:
            return f"pairs {a}{b} +{len(rest)}"
        case {"type": "point", "x": x, "y": y, **others}:
            return f"point {x},{y} {sorted(others)}"
        case {}:
            return "mapping"
        case range(start=a, stop=b):
            return f"range {a}..{b}"
        case type():
            return f"class {value.__name__}"
        case _:
            return f"other {type(value).__name__}"


for value in (None, True, -5, 1, 7, 2.5, "abc", "a b", [], (), [3], ["x", 1, "x"], [(1, 2), 3, 4], {"type": "point", "x": 1, "y": 2, "z": 3}, {}, {1: 2}, range(3, 9), int, {1}, b"ab", "", [[]], ([1, 2],), 1j):
    print(classify(value), end="; ")
print()
