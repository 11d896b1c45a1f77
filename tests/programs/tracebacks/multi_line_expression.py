values = [1, 2, 0, 4]
total = (
    values[0]
    + values[1]
    / values[2]
    + values[3]
)
