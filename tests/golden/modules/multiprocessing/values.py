# Value and Array: C data in memory that processes share.
import multiprocessing


def add(value, array):
    for _ in range(20):
        with value.get_lock():
            value.value += 1
    with array.get_lock():
        for i in range(len(array)):
            array[i] += 0.5


if __name__ == "__main__":
    value, array = multiprocessing.Value("i", 5), multiprocessing.Array("d", [1, 2, 3])
    processes = [multiprocessing.Process(target=add, args=(value, array)) for _ in range(2)]
    for p in processes:
        p.start()
    for p in processes:
        p.join()
    print(value.value, array[:])
    # expect: 45 [2.0, 3.0, 4.0]
    raw = multiprocessing.RawArray("c", 5)
    raw.value = b"abc"
    print(raw.value, raw.raw)
    # expect: b'abc' b'abc\x00\x00'
