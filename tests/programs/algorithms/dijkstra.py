import heapq

GRAPH = {
    "A": {"B": 7, "C": 9, "F": 14},
    "B": {"A": 7, "C": 10, "D": 15},
    "C": {"A": 9, "B": 10, "D": 11, "F": 2},
    "D": {"B": 15, "C": 11, "E": 6},
    "E": {"D": 6, "F": 9},
    "F": {"A": 14, "C": 2, "E": 9},
}


def dijkstra(graph, start):
    distance = {start: 0}
    previous = {}
    queue = [(0, start)]
    done = set()
    while queue:
        d, node = heapq.heappop(queue)
        if node in done:
            continue
        done.add(node)
        for neighbour, weight in graph[node].items():
            candidate = d + weight
            if candidate < distance.get(neighbour, float("inf")):
                distance[neighbour] = candidate
                previous[neighbour] = node
                heapq.heappush(queue, (candidate, neighbour))
    return distance, previous


def path(previous, end):
    route = [end]
    while route[-1] in previous:
        route.append(previous[route[-1]])
    return route[::-1]


distance, previous = dijkstra(GRAPH, "A")
for node in sorted(distance, key=distance.get):
    print(f"{node}: {distance[node]:>2}  {' -> '.join(path(previous, node))}")
