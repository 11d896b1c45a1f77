from collections import defaultdict
from itertools import groupby
from operator import itemgetter
SALES = [("north", "q1", 10), ("south", "q1", 7), ("north", "q2", 12), ("east", "q2", 3), ("south", "q2", 9), ("north", "q1", 5)]
table = defaultdict(lambda: defaultdict(int))
for region, quarter, n in SALES: table[region][quarter] += n
quarters = sorted({q for _, q, _ in SALES})
print(f"{'':8}" + "".join(f"{q:>6}" for q in quarters) + f"{'sum':>6}")
for region in sorted(table): print(f"{region:8}" + "".join(f"{table[region][q]:>6}" for q in quarters) + f"{sum(table[region].values()):>6}")
for q, rows in groupby(sorted(SALES, key=itemgetter(1)), key=itemgetter(1)):
    rows = list(rows); print(q, len(rows), max(rows, key=itemgetter(2)), sum(map(itemgetter(2), rows)) / len(rows))
print({r: {**c} for r, c in table.items()}, [r for r, c in table.items() if "q1" not in c])
