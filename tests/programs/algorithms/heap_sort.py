def sift_down(heap, start, end):
    root = start
    while (child := 2 * root + 1) < end:
        if child + 1 < end and heap[child] < heap[child + 1]:
            child += 1
        if heap[root] >= heap[child]:
            return
        heap[root], heap[child] = heap[child], heap[root]
        root = child


def heapsort(items):
    heap = list(items)
    for start in reversed(range(len(heap) // 2)):
        sift_down(heap, start, len(heap))
    print("heap:", heap)
    for end in range(len(heap) - 1, 0, -1):
        heap[0], heap[end] = heap[end], heap[0]
        sift_down(heap, 0, end)
    return heap


print(heapsort([4, 10, 3, 5, 1, 8, 7]))
print(heapsort("heapsort"))
print(heapsort([]))
