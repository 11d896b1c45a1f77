from pprint import pformat, pp, pprint

data = {"name": "configuration", "values": list(range(30)), "nested": {"z": {"deep": ["a" * 30, "b" * 30]}, "a": (1, 2)}, "set": {3, 1, 2}, "text": "word " * 30}
pprint(data)
pprint(data, width=40, compact=True, depth=2)
pp({"b": 1, "a": 2})
print(pformat([1, [2, [3, [4]]]], depth=2), pformat("short"), pformat({}), pformat(list(range(50)), compact=True, width=60))
pprint([{"id": i, "tags": ["x" * 10] * i} for i in range(4)], indent=2)
from dataclasses import dataclass
@dataclass
class D: first: str; second: list
pprint(D("q" * 50, list(range(20))), width=50)
