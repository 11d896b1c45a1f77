from graphlib import CycleError, TopologicalSorter

JOBS = {"paint": {"build", "buy"}, "build": {"plan"}, "buy": {"plan"}, "move": {"paint"}, "plan": set()}


def kahn(graph):
    waiting = {node: set(needs) for node, needs in graph.items()}
    order = []
    while waiting:
        ready = sorted(n for n, needs in waiting.items() if not needs)
        if not ready:
            raise ValueError(f"cycle among {sorted(waiting)}")
        for node in ready:
            del waiting[node]
        for needs in waiting.values():
            needs.difference_update(ready)
        order.append(ready)
    return order


print(kahn(JOBS))
sorter = TopologicalSorter(JOBS)
sorter.prepare()
while sorter.is_active():
    ready = sorted(sorter.get_ready())
    print("ready:", ready)
    sorter.done(*ready)
try:
    list(TopologicalSorter({"a": ["b"], "b": ["a"]}).static_order())
except CycleError as error:
    print(error.args[0], len(error.args[1]))
kahn({"x": {"y"}, "y": {"x"}})
