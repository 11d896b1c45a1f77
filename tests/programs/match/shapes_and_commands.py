from dataclasses import dataclass


@dataclass
class Move: dx: int; dy: int
@dataclass
class Say: text: str
class Quit: pass


def run(command, state):
    match command:
        case Move(0, 0): return "stay"
        case Move(dx=0, dy=dy): state[1] += dy; return f"vertical {dy}"
        case Move(dx, dy): state[0] += dx; state[1] += dy; return f"to {state}"
        case Say(text="hello" | "hi"): return "greeting"
        case Say(text=str(t)) if len(t) > 5: return f"shout {t.upper()}"
        case Say(t): return f"say {t}"
        case Quit(): raise SystemExit(3)
        case {"op": "batch", "items": [first, *rest]}: return [run(first, state), *(run(r, state) for r in rest)]
        case ["repeat", int(n), c] if n > 0: return [run(c, state) for _ in range(n)]
        case _: return f"unknown {command!r}"


s = [0, 0]
for c in (Move(0, 0), Move(0, 3), Move(1, 1), Say("hi"), Say("welcome"), Say("yo"), {"op": "batch", "items": [Say("a"), Move(1, 0)]}, ["repeat", 2, Move(-1, 0)], ["repeat", 0, 1], None): print(run(c, s))
run(Quit(), s)
