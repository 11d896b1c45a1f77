def check(limit):
    if limit < 0:
        raise ValueError(f"limit {limit} is negative")
    return lambda function: function


@check(1)
def fine():
    return "fine"


print(fine())


@check(-1)
@check(5)
def never():
    pass
