def subsets_with_sum(items, target, chosen=()):
    if target == 0:
        yield chosen
    if target <= 0 or not items:
        return
    first, *rest = items
    yield from subsets_with_sum(rest, target - first, chosen + (first,))
    yield from subsets_with_sum(rest, target, chosen)


def brackets(n, opened=0, text=""):
    if len(text) == 2 * n:
        yield text
        return
    if opened < n:
        yield from brackets(n, opened + 1, text + "(")
    if len(text) - opened < opened:
        yield from brackets(n, opened, text + ")")


print(list(subsets_with_sum([8, 6, 7, 5, 3, 10, 9], 15)))
print(list(brackets(3)), [sum(1 for _ in brackets(n)) for n in range(7)])
