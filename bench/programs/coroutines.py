"""async/await without a library: tasks, a ready queue and channels run by a small loop."""

from collections import deque

SIZE = 80000
ANSWER = 430564427


class Wait:
    def __init__(self, key):
        self.key = key

    def __await__(self):
        return (yield self)


class Channel:
    def __init__(self, loop, size):
        self.loop = loop
        self.size = size
        self.items = deque()

    async def put(self, item):
        while len(self.items) >= self.size:
            await Wait(("space", id(self)))
        self.items.append(item)
        self.loop.wake(("item", id(self)))

    async def get(self):
        while not self.items:
            await Wait(("item", id(self)))
        item = self.items.popleft()
        self.loop.wake(("space", id(self)))
        return item


class Loop:
    def __init__(self):
        self.ready = deque()
        self.sleeping = {}
        self.switches = 0

    def start(self, coroutine):
        self.ready.append(coroutine)

    def wake(self, key):
        sleepers = self.sleeping.pop(key, None)
        if sleepers:
            self.ready.extend(sleepers)

    def run(self):
        while self.ready:
            task = self.ready.popleft()
            self.switches += 1
            try:
                wanted = task.send(None)
            except StopIteration:
                continue
            self.sleeping.setdefault(wanted.key, []).append(task)


async def produce(channel, count):
    for i in range(count):
        await channel.put(i)
    await channel.put(None)


async def transform(source, target):
    while True:
        item = await source.get()
        if item is None:
            await target.put(None)
            return
        await target.put(item * 3 % 1001)


async def consume(channel, result):
    while True:
        item = await channel.get()
        if item is None:
            return
        result.append(item)


def main(n):
    loop = Loop()
    first = Channel(loop, 4)
    second = Channel(loop, 3)
    result = []
    loop.start(produce(first, n))
    loop.start(transform(first, second))
    loop.start(consume(second, result))
    loop.run()
    checksum = loop.switches
    for item in result:
        checksum = (checksum * 31 + item) % 1000000007
    return checksum


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
