def merge(left, right):
    result = []
    i = j = 0
    while i < len(left) and j < len(right):
        if right[j] < left[i]:
            result.append(right[j]); j += 1
        else:
            result.append(left[i]); i += 1
    return result + left[i:] + right[j:]


def mergesort(items, depth=0, trace=None):
    if trace is not None:
        trace.append("  " * depth + str(items))
    if len(items) < 2:
        return items
    middle = len(items) // 2
    return merge(mergesort(items[:middle], depth + 1, trace), mergesort(items[middle:], depth + 1, trace))


trace = []
print(mergesort([5, 2, 9, 1, 5, 6], trace=trace))
print("\n".join(trace))
words = "Stable sorting keeps equal keys in their first order".split()
print(mergesort([(len(w), w) for w in words]))
