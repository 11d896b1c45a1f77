"""Polymorphic methods and linked objects: a priority task scheduler with mailboxes."""

SIZE = 13000
ANSWER = 1820060499338


class Message:
    def __init__(self, target, kind, value):
        self.target = target
        self.kind = kind
        self.value = value
        self.next = None


class Mailbox:
    def __init__(self):
        self.head = None
        self.tail = None
        self.length = 0

    def put(self, message):
        message.next = None
        if self.head is None:
            self.head = message
        else:
            self.tail.next = message
        self.tail = message
        self.length += 1

    def take(self):
        message = self.head
        if message is not None:
            self.head = message.next
            self.length -= 1
        return message


class Task:
    def __init__(self, kernel, name, priority):
        self.kernel = kernel
        self.name = name
        self.priority = priority
        self.mail = Mailbox()
        self.waiting = False
        self.finished = False
        self.runs = 0

    def ready(self):
        return not self.finished and (not self.waiting or self.mail.head is not None)

    def run(self):
        self.runs += 1
        self.waiting = False
        message = self.mail.take()
        if message is None:
            self.idle()
        else:
            self.handle(message)

    def idle(self):
        self.waiting = True

    def handle(self, message):
        raise NotImplementedError


class Producer(Task):
    def __init__(self, kernel, name, priority, budget, target):
        super().__init__(kernel, name, priority)
        self.budget = budget
        self.target = target
        self.seed = 17 + budget

    def idle(self):
        if self.budget == 0:
            self.finished = True
            return
        self.budget -= 1
        self.seed = (self.seed * 3877 + 29573) % 139968
        self.kernel.send(Message(self.target, "work", self.seed))
        self.waiting = self.budget % 4 == 0 and self.kernel.tasks[self.target].mail.length > 2
        if self.waiting:
            self.kernel.send(Message(self.name, "wake", 0))

    def handle(self, message):
        if message.kind == "wake":
            self.idle()


class Filter(Task):
    def __init__(self, kernel, name, priority, even, odd):
        super().__init__(kernel, name, priority)
        self.even = even
        self.odd = odd

    def handle(self, message):
        message.target = self.even if message.value % 2 == 0 else self.odd
        message.value //= 2
        self.kernel.send(message)


class Worker(Task):
    def __init__(self, kernel, name, priority, sink):
        super().__init__(kernel, name, priority)
        self.sink = sink
        self.table = [0] * 16

    def handle(self, message):
        table = self.table
        value = message.value
        for _ in range(4):
            slot = value & 15
            table[slot] = (table[slot] + value) & 65535
            value >>= 4
        message.target = self.sink
        message.value = sum(table) & 65535
        self.kernel.send(message)


class Sink(Task):
    def __init__(self, kernel, name, priority):
        super().__init__(kernel, name, priority)
        self.checksum = 0
        self.received = 0

    def handle(self, message):
        self.received += 1
        self.checksum = (self.checksum * 31 + message.value) % 1000003


class Kernel:
    def __init__(self):
        self.tasks = {}
        self.order = []
        self.steps = 0

    def add(self, task):
        self.tasks[task.name] = task
        self.order.append(task)
        self.order.sort(key=lambda each: -each.priority)

    def send(self, message):
        self.tasks[message.target].mail.put(message)

    def run(self):
        while True:
            chosen = None
            for task in self.order:
                if task.ready():
                    chosen = task
                    break
            if chosen is None:
                return
            chosen.run()
            self.steps += 1


def main(n):
    kernel = Kernel()
    kernel.add(Producer(kernel, "first", 1, n, "split"))
    kernel.add(Producer(kernel, "second", 2, n, "split"))
    kernel.add(Filter(kernel, "split", 3, "left", "right"))
    kernel.add(Worker(kernel, "left", 4, "sink"))
    kernel.add(Worker(kernel, "right", 5, "sink"))
    sink = Sink(kernel, "sink", 6)
    kernel.add(sink)
    kernel.run()
    return kernel.steps * 10000000 + sink.received * 7 + sink.checksum


if __name__ == "__main__":
    import sys
    import time

    rounds = int(sys.argv[2]) if sys.argv[1:2] == ["--bench"] else 0
    for _ in range(rounds or 1):
        start = time.perf_counter()
        answer = main(SIZE)
        seconds = time.perf_counter() - start
        if answer != ANSWER:
            raise AssertionError(f"wrong answer: {answer!r}, not {ANSWER!r}")
        print(f"{seconds:.6f} {answer}" if rounds else f"ok {answer}", flush=True)
