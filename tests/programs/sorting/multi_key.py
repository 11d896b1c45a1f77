from operator import attrgetter, itemgetter
from typing import NamedTuple


class Row(NamedTuple):
    city: str
    people: int
    area: float


rows = [Row("Oslo", 700, 450.0), Row("Bergen", 290, 465.0), Row("Turku", 200, 245.0), Row("Aarhus", 290, 91.0), Row("oslo", 5, 1.0)]
print([r.city for r in sorted(rows, key=attrgetter("people", "city"))])
print([r.city for r in sorted(rows, key=lambda r: (-r.people, r.city))])
print([r.city for r in sorted(rows, key=itemgetter(0))], [r.city for r in sorted(rows, key=lambda r: r.city.casefold())])
rows.sort(key=attrgetter("area"), reverse=True)
print(rows[0], min(rows, key=lambda r: r.area / r.people).city)
by_last = sorted(rows, key=lambda r: r.city[-1])
print([r.city for r in by_last], sorted(rows) == sorted(rows, key=tuple))
sorted([Row("x", 1, 2.0), Row("x", "1", 3.0)])
