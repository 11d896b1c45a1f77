import sched


class Clock:
    now = 0
    def time(self): return self.now
    def sleep(self, s): self.now += s


clock = Clock()
s = sched.scheduler(clock.time, clock.sleep)
def say(text, **kw): print(f"{clock.now:>4} {text} {kw or ''}".rstrip())
s.enter(5, 1, say, ("five",)); s.enter(1, 2, say, ("one low",)); s.enter(1, 1, say, ("one high",), {"k": 1}); e = s.enterabs(3, 1, say, ("cancelled",))
def again(n):
    say(f"again {n}")
    if n: s.enter(2, 1, again, (n - 1,))
s.enter(4, 1, again, (2,)); s.cancel(e); print(len(s.queue), s.empty()); s.run(); print(clock.now, s.empty())
try: s.cancel(e)
except ValueError as err: print(type(err).__name__)
s.enter(1, 1, lambda: 1 / 0); s.run()
