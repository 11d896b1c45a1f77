from collections import OrderedDict


class LRU:
    def __init__(self, size):
        self.size = size
        self.data = OrderedDict()
        self.hits = self.misses = 0

    def __call__(self, function):
        def wrapper(*args):
            if args in self.data:
                self.hits += 1
                self.data.move_to_end(args)
            else:
                self.misses += 1
                self.data[args] = function(*args)
                if len(self.data) > self.size:
                    print("forget", self.data.popitem(last=False))
            return self.data[args]

        return wrapper


cache = LRU(3)


@cache
def slow(x, y=0):
    print("compute", x, y)
    return x * 10 + y


for args in [(1,), (2,), (1,), (3,), (4,), (2,), (1, 5)]:
    print(args, slow(*args))
print(cache.hits, cache.misses, list(cache.data))
slow([1])
