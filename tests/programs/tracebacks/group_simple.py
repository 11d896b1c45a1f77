def check(values):
    problems = []
    for value in values:
        try:
            if value < 0:
                raise ValueError(f"{value} is negative")
            print(1 / value)
        except (ValueError, ZeroDivisionError) as error:
            problems.append(error)
    if problems:
        raise ExceptionGroup("some values are wrong", problems)


check([1, -1, 0, 2])
