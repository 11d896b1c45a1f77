class Light:
    transitions = {"green": "yellow", "yellow": "red", "red": "green"}

    def __init__(self, state="red"):
        self._state = state
        self.watchers = []

    @property
    def state(self):
        return self._state

    @state.setter
    def state(self, new):
        if new != self.transitions[self._state]:
            raise ValueError(f"cannot go from {self._state} to {new}")
        old, self._state = self._state, new
        for watcher in self.watchers:
            watcher(old, new)

    def next(self):
        self.state = self.transitions[self.state]


light = Light()
log = []
light.watchers += [lambda a, b: log.append(f"{a}->{b}"), lambda a, b: print("now", b)]
for _ in range(4):
    light.next()
print(log)
light.state = "red"
