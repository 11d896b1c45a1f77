"""heapq, tuples and dicts: shortest paths in a grid-like random graph."""

from heapq import heappop, heappush

SIZE = 17000
ANSWER = 122060557


def make_graph(count):
    seed = 99
    graph = {node: [] for node in range(count)}
    for node in range(count):
        for _ in range(4):
            seed = seed * 16807 % 2147483647
            other = (node + 1 + seed % 97) % count
            cost = seed // 97 % 50 + 1
            graph[node].append((other, cost))
            graph[other].append((node, cost + 3))
    return graph


def shortest(graph, start):
    distance = {start: 0}
    done = set()
    heap = [(0, start)]
    while heap:
        here, node = heappop(heap)
        if node in done:
            continue
        done.add(node)
        for other, cost in graph[node]:
            there = here + cost
            if there < distance.get(other, 1 << 30):
                distance[other] = there
                heappush(heap, (there, other))
    return distance


def main(n):
    graph = make_graph(n)
    checksum = 0
    for start in (0, n // 2):
        distance = shortest(graph, start)
        for node, cost in distance.items():
            checksum = (checksum + node * cost) % 1000000007
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
