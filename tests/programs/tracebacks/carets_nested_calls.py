def parse(text):
    return int(text)


def load(*texts):
    return list(map(parse, texts))


print(load("1", "2"))
print(sorted(load("3", parse("4x"), "5"), key=lambda v: -v))
