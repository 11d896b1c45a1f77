import functools


def retry(times, *errors, log=print):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return function(*args, **kwargs)
                except errors as error:
                    log(f"attempt {attempt} of {function.__name__} failed: {error}")
                    if attempt == times:
                        raise
        return wrapper
    return decorate


calls = 0


@retry(3, ValueError, KeyError)
def flaky(limit):
    "Fails until called often enough."
    global calls
    calls += 1
    if calls < limit:
        raise ValueError(f"call {calls}")
    return f"ok after {calls}"


print(flaky(3), flaky.__name__, flaky.__doc__, flaky.__wrapped__ is not flaky)
calls = 0
flaky(10)
