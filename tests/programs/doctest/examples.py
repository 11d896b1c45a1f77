import doctest


def median(values):
    """Middle value.

    >>> median([3, 1, 2])
    2
    >>> median([1, 2])
    1.5
    >>> median([])
    Traceback (most recent call last):
        ...
    ValueError: no values
    >>> median("cab")
    'wrong'
    >>> print("a\\n\\nb")
    a
    <BLANKLINE>
    b
    >>> list(range(20)) # doctest: +ELLIPSIS
    [0, 1, ..., 19]
    """
    values = sorted(values)
    if not values: raise ValueError("no values")
    middle, odd = divmod(len(values), 2)
    return values[middle] if odd else (values[middle - 1] + values[middle]) / 2


examples = doctest.DocTestFinder().find(median, "median", globs=globals())[0]
print(len(examples.examples), [e.source for e in examples.examples][:2])
lines = []
result = doctest.DocTestRunner(verbose=False).run(examples, out=lines.append)
print(result)
print("".join(lines).replace(__file__, "FILE"))
