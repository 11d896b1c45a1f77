def total(items):
    sum(items) = 5
    return items
