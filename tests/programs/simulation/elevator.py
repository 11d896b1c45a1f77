class Elevator:
    def __init__(self, floors): self.floors, self.at, self.stops, self.log = floors, 0, [], []
    def call(self, floor):
        if not 0 <= floor < self.floors: raise ValueError(f"floor {floor} does not exist")
        if floor not in self.stops: self.stops.append(floor)
    def step(self):
        if not self.stops: return False
        target = min(self.stops, key=lambda f: (abs(f - self.at), f))
        self.at += (target > self.at) - (target < self.at)
        self.log.append(self.at)
        if self.at in self.stops: self.stops.remove(self.at); self.log.append("open")
        return True
e = Elevator(10)
for f in (3, 1, 7, 3): e.call(f)
while e.step(): pass
print(e.log, e.at)
e.call(-1)
