# A method of objects of many classes, which are an attribute of another object.
class Base:
    def name(self, n):
        return f"{type(self).__name__}{n}"


def make(i):
    class C(Base):
        pass

    C.__name__ = f"C{i}"
    made = C()
    setattr(made, f"field{i}", i)
    return made


class Holder:
    def __init__(self, held):
        self.held = held

    def __getitem__(self, n):
        return self.held.name(n)


holders = [Holder(make(i)) for i in range(7)]


def run(times):
    found = set()
    for n in range(times):
        for h in holders[: 1 + n // 40]:
            found.add(h[n % 3])
    return sorted(found)


print(run(400))
# expect: ['C00', 'C01', 'C02', 'C10', 'C11', 'C12', 'C20', 'C21', 'C22', 'C30', 'C31', 'C32', 'C40', 'C41', 'C42', 'C50', 'C51', 'C52', 'C60', 'C61', 'C62']
