import bisect

breaks = [10, 20, 30]
print([bisect.bisect_left(breaks, x) for x in (5, 10, 15, 30, 35)], [bisect.bisect_right(breaks, x) for x in (5, 10, 15, 30, 35)], bisect.bisect(breaks, 25, 0, 1))
rows = [("red", 5), ("blue", 1), ("yellow", 8), ("black", 0)]
rows.sort(key=lambda r: r[1])
print(rows[bisect.bisect_left(rows, 5, key=lambda r: r[1])], bisect.bisect([], 1))
bisect.insort_left(breaks, 20); bisect.insort(breaks, 5); print(breaks)
def find(a, x):
    i = bisect.bisect_left(a, x)
    if i != len(a) and a[i] == x: return i
    raise ValueError(f"{x} is not there")
print(find(breaks, 30))
try: bisect.bisect(breaks, 1, -1)
except ValueError as e: print(e)
find(breaks, 31)
