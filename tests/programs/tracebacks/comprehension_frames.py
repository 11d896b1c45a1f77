rows = [[1, 2], [3, "x"], [5, 6]]
print([sum(row) for row in rows[:1]])
print([sum(row) for row in rows])
