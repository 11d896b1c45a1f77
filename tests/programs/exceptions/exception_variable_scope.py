error = "outer"
try:
    raise ValueError("x")
except ValueError as error:
    kept = error
    print("inside", error)
try:
    print(error)
except NameError as e:
    print("gone:", e)
print(repr(kept), kept.__traceback__ is not None)


def f():
    try:
        raise KeyError("k")
    except KeyError as e:
        del e
    try:
        return e
    except UnboundLocalError as problem:
        return str(problem)


print(f())


def nested():
    try:
        raise ValueError(1)
    except ValueError as e:
        try:
            raise TypeError(2)
        except TypeError as e:
            pass
        try:
            e
        except NameError as gone:
            return type(gone).__name__


print(nested())
