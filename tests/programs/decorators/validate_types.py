import functools
import inspect


def typed(function):
    signature = inspect.signature(function)

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        bound = signature.bind(*args, **kwargs)
        bound.apply_defaults()
        for name, value in bound.arguments.items():
            wanted = function.__annotations__.get(name)
            if wanted and not isinstance(value, wanted):
                raise TypeError(f"{name}: expected {wanted.__name__}, got {value!r}")
        result = function(*bound.args, **bound.kwargs)
        assert isinstance(result, function.__annotations__["return"])
        return result

    return wrapper


@typed
def repeat(text: str, times: int = 2, *, sep: str = " ") -> str:
    return sep.join([text] * times)


print(repeat("ab"), repeat("ab", 3, sep="-"), repeat(times=1, text="q"), inspect.signature(repeat))
for args in ((5,), ("a", "b"), ()):
    try: print(repeat(*args))
    except TypeError as e: print(e)
repeat("x", sep=5)
