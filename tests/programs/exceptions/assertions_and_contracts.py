def require(condition, message):
    if not condition:
        raise AssertionError(message)


class Queue:
    def __init__(self, size):
        assert size > 0, "size must be positive"
        self.items, self.size = [], size
        self._check()

    def _check(self):
        assert 0 <= len(self.items) <= self.size, (len(self.items), self.size)

    def put(self, x):
        require(len(self.items) < self.size, f"queue of {self.size} is full")
        self.items.append(x)
        self._check()


q = Queue(2)
q.put(1); q.put(2)
for action in (lambda: q.put(3), lambda: Queue(0)):
    try: action()
    except AssertionError as e: print(repr(e), e)
q.items.extend([1, 2])
q._check()
