import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    value = True
    print(~value)  # expect: -2
    print(caught[0].category.__name__)  # expect: DeprecationWarning
