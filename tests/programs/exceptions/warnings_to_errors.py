import warnings


def area(r):
    if r < 0:
        warnings.warn(f"negative radius {r}", RuntimeWarning, stacklevel=2)
    return 3 * r * r


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(area(-1), area(2), area(-3))
print([(w.category.__name__, str(w.message), w.lineno) for w in seen])
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    print(area(-5))
with warnings.catch_warnings():
    warnings.filterwarnings("error", message="negative.*", category=RuntimeWarning)
    try:
        area(-7)
    except RuntimeWarning as e:
        print("raised", e)


@warnings.deprecated("use area()")
def old(r): return area(r)


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(old(1), seen[0].message, seen[0].category.__name__)
