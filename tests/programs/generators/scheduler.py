from collections import deque


def task(name, n):
    for i in range(n):
        print(f"{name}{i}", end=" ")
        got = yield i
        if got:
            print(f"[{name} got {got}]", end=" ")
    return f"{name} done"


def run(tasks):
    queue = deque(tasks)
    results = []
    sent = {}
    while queue:
        t = queue.popleft()
        try:
            value = t.send(sent.pop(t, None))
        except StopIteration as stop:
            results.append(stop.value)
        else:
            if value == 1:
                sent[t] = "mail"
            queue.append(t)
    print()
    return results


print(run([task("a", 3), task("b", 1), task("c", 4)]))
