def permutations(items):
    if not items:
        yield []
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1 :]):
            yield [item, *rest]


def next_permutation(a):
    i = len(a) - 2
    while i >= 0 and a[i] >= a[i + 1]:
        i -= 1
    if i < 0:
        return False
    j = len(a) - 1
    while a[j] <= a[i]:
        j -= 1
    a[i], a[j] = a[j], a[i]
    a[i + 1 :] = reversed(a[i + 1 :])
    return True


print(["".join(p) for p in permutations(list("abc"))])
a = [1, 1, 2, 3]
count = 1
print(a, end=" ")
while next_permutation(a):
    count += 1
    print(a, end=" ")
print()
print(count, len(list(permutations(range(5)))) if False else len(list(permutations([1, 2, 3, 4, 5]))))
