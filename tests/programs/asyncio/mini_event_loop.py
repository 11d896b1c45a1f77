from collections import deque
from heapq import heappop, heappush
import types


@types.coroutine
def switch(): yield ("switch",)
@types.coroutine
def sleep(t): yield ("sleep", t)
@types.coroutine
def recv(channel): return (yield ("recv", channel))


class Loop:
    def __init__(self): self.ready, self.sleeping, self.clock, self.seq, self.waiting = deque(), [], 0, 0, {}
    def spawn(self, coro): self.ready.append((coro, None))
    def send(self, channel, value):
        if self.waiting.get(channel): self.ready.append((self.waiting[channel].popleft(), value))
        else: print("dropped", value)
    def run(self):
        while self.ready or self.sleeping:
            if not self.ready: self.clock, _, coro = heappop(self.sleeping); self.ready.append((coro, None))
            coro, value = self.ready.popleft()
            try: what = coro.send(value)
            except StopIteration as stop:
                if stop.value: print(f"[{self.clock}] {coro.__name__} -> {stop.value}")
                continue
            match what:
                case ("switch",): self.ready.append((coro, None))
                case ("sleep", t): self.seq += 1; heappush(self.sleeping, (self.clock + t, self.seq, coro))
                case ("recv", c): self.waiting.setdefault(c, deque()).append(coro)


loop = Loop()
async def worker(n):
    for i in range(2): print(f"[{loop.clock}] worker {n} step {i}"); await sleep(n)
    return f"done {n}"
async def listener():
    while (m := await recv("news")) != "stop": print(f"[{loop.clock}] heard {m}")
    return "quiet"
async def speaker():
    for m in ("one", "two", "stop", "lost"): loop.send("news", m); await switch(); await sleep(2)
for c in (worker(1), worker(3), listener(), speaker()): loop.spawn(c)
loop.run()
