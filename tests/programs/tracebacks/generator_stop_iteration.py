def pairs(iterator):
    while True:
        yield next(iterator), next(iterator)


for pair in pairs(iter(range(5))):
    print(pair)
