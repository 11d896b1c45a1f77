def mean(values):
    assert values, f"mean of {values!r} is not defined"
    return sum(values) / len(values)


print(mean([1, 2]))
mean([])
