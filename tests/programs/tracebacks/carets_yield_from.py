def letters():
    yield "a"
    yield "b" + None


def words():
    yield from letters()
    yield "word"


collected = []
for w in words():
    collected.append(w)
