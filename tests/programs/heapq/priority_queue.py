import heapq
from dataclasses import dataclass, field
from itertools import count


@dataclass(order=True)
class Task:
    priority: int
    number: int
    name: str = field(compare=False)
    done: bool = field(default=False, compare=False)


class Queue:
    def __init__(self): self.heap, self.counter, self.live = [], count(), {}
    def add(self, name, priority=0):
        if name in self.live: self.live.pop(name).done = True
        task = Task(priority, next(self.counter), name)
        self.live[name] = task
        heapq.heappush(self.heap, task)
    def pop(self):
        while self.heap:
            task = heapq.heappop(self.heap)
            if not task.done:
                del self.live[task.name]
                return task.name
        raise LookupError("the queue is empty")


q = Queue()
for name, p in [("write", 5), ("test", 3), ("ship", 9), ("plan", 1), ("write", 0)]: q.add(name, p)
print([q.pop() for _ in range(4)])
q.pop()
