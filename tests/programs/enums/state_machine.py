from enum import Enum, auto


class State(Enum):
    IDLE = auto()
    RUNNING = auto()
    DONE = auto()

    def next(self, event):
        match self, event:
            case State.IDLE, "start": return State.RUNNING
            case State.RUNNING, "finish": return State.DONE
            case State.RUNNING, "pause": return State.IDLE
            case State.DONE, _: return self
        raise ValueError(f"{event!r} means nothing while {self.name.lower()}")


s = State.IDLE
history = [s]
for event in ("start", "pause", "start", "finish", "anything"):
    s = s.next(event)
    history.append(s)
print([h.name for h in history], s is State.DONE, {h: history.count(h) for h in State})
State.IDLE.next("finish")
