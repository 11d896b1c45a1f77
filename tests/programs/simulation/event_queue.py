import heapq, itertools
class Simulation:
    def __init__(self): self.now, self.queue, self.ids = 0, [], itertools.count()
    def at(self, delay, what): heapq.heappush(self.queue, (self.now + delay, next(self.ids), what))
    def run(self, until):
        while self.queue and self.queue[0][0] <= until:
            self.now, _, what = heapq.heappop(self.queue)
            try: self.at(next(what), what)
            except StopIteration: pass
def customer(sim, name, shop):
    print(f"{sim.now:>3} {name} arrives"); yield 1
    while shop["busy"]: shop["waits"] += 1; yield 1
    shop["busy"] = True; print(f"{sim.now:>3} {name} is served"); yield 3
    shop["busy"] = False; print(f"{sim.now:>3} {name} leaves")
s, shop = Simulation(), {"busy": False, "waits": 0}
for i, n in enumerate("ABC"): s.at(i, customer(s, n, shop))
s.run(50); print(shop, s.now)
