def take(iterator):
    return [next(iterator) for _ in range(3)]


print(take(iter("abcdef")))
take(iter("ab"))
