def quicksort(items):
    if len(items) <= 1:
        return items
    pivot, *rest = items
    return quicksort([x for x in rest if x < pivot]) + [pivot] + quicksort([x for x in rest if x >= pivot])


def partition_sort(a, low=0, high=None):
    if high is None:
        high = len(a) - 1
    if low < high:
        pivot, i = a[high], low
        for j in range(low, high):
            if a[j] <= pivot:
                a[i], a[j] = a[j], a[i]
                i += 1
        a[i], a[high] = a[high], a[i]
        partition_sort(a, low, i - 1)
        partition_sort(a, i + 1, high)
    return a


data = [(i * 7919) % 101 - 50 for i in range(60)]
print(quicksort(data) == sorted(data) == partition_sort(data[:]))
print(quicksort(list("the quick brown fox"))[-5:])
print(quicksort([3.5, -1, 2, True, 0.0]))
