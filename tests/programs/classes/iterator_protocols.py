class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return CountdownIterator(self.n)
    def __reversed__(self): return iter(range(1, self.n + 1))
    def __len__(self): return self.n
    def __contains__(self, x): return isinstance(x, int) and 0 < x <= self.n


class CountdownIterator:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


c = Countdown(4)
print(list(c), list(c), list(reversed(c)), 4 in c, 9 in c, "x" in c, len(c))
a, *rest = c
print(a, rest, max(c), sum(c), dict(zip(c, "wxyz")), list(zip(c, c)), [x for x in c if x % 2])
i = iter(c)
print(next(i), list(i), next(i, "empty"))
next(i)
