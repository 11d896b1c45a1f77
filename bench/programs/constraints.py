"""A constraint network with strengths: cells, propagation, plans, method dispatch over small classes."""

SIZE = 1500
ANSWER = 7191534940


class Cell:
    def __init__(self, name, value=0):
        self.name = name
        self.value = value
        self.links = []
        self.owner = None
        self.stamp = 0

    def strength(self):
        return 0 if self.owner is None else self.owner.strength


class Link:
    strength = 1

    def __init__(self, *cells):
        self.cells = cells
        self.output = None
        for cell in cells:
            cell.links.append(self)

    def choose(self, stamp):
        """Pick the weakest cell that was not settled in this pass; None when there is none."""
        best = None
        for cell in self.cells:
            if cell.stamp == stamp:
                continue
            if cell.strength() < self.strength and (best is None or cell.strength() < best.strength()):
                best = cell
        return best

    def compute(self):
        raise NotImplementedError


class Stay(Link):
    strength = 2

    def compute(self):
        return self.output.value


class Edit(Link):
    strength = 9

    def __init__(self, cell):
        super().__init__(cell)
        self.wanted = cell.value

    def compute(self):
        return self.wanted


class Equal(Link):
    strength = 6

    def compute(self):
        left, right = self.cells
        return left.value if self.output is right else right.value


class Scale(Link):
    strength = 5

    def __init__(self, source, target, factor, offset):
        super().__init__(source, target)
        self.factor = factor
        self.offset = offset

    def compute(self):
        source, target = self.cells
        if self.output is target:
            return source.value * self.factor + self.offset
        return (target.value - self.offset) // self.factor


class Sum(Link):
    strength = 4

    def compute(self):
        a, b, total = self.cells
        if self.output is total:
            return a.value + b.value
        if self.output is b:
            return total.value - a.value
        return total.value - b.value


class Network:
    def __init__(self):
        self.stamp = 0
        self.evaluations = 0

    def add(self, link):
        """Let the link own a cell; a link pushed out by it looks for another cell in turn."""
        self.stamp += 1
        while link is not None:
            cell = link.choose(self.stamp)
            if cell is None:
                link.output = None
                return
            pushed = cell.owner
            cell.owner = link
            cell.stamp = self.stamp
            link.output = cell
            if pushed is not None:
                pushed.output = None
            link = pushed

    def remove(self, link):
        if link.output is not None:
            link.output.owner = None
            link.output = None
        for cell in link.cells:
            cell.links.remove(link)
        for cell in link.cells:
            for other in cell.links:
                if other.output is None:
                    self.add(other)

    def plan(self, source):
        """The links reached from one cell, in order of evaluation."""
        self.stamp += 1
        order = []
        todo = [source]
        source.stamp = self.stamp
        while todo:
            cell = todo.pop()
            for link in cell.links:
                output = link.output
                if output is not None and output.stamp != self.stamp:
                    output.stamp = self.stamp
                    order.append(link)
                    todo.append(output)
        return order

    def execute(self, order):
        for link in order:
            link.output.value = link.compute()
        self.evaluations += len(order)


def chain(network, length):
    cells = [Cell("c%d" % i, i) for i in range(length)]
    network.add(Stay(cells[0]))
    for left, right in zip(cells, cells[1:]):
        network.add(Equal(left, right))
    edit = Edit(cells[0])
    network.add(edit)
    order = network.plan(cells[0])
    checksum = 0
    for wanted in range(40):
        edit.wanted = wanted * 3
        cells[0].value = edit.wanted
        network.execute(order)
        checksum += cells[-1].value
    network.remove(edit)
    return checksum


def projection(network, length):
    checksum = 0
    pairs = []
    for i in range(length):
        source = Cell("s%d" % i, i)
        target = Cell("t%d" % i, i)
        network.add(Stay(source))
        network.add(Scale(source, target, 3, 11))
        pairs.append((source, target))
    for source, target in pairs:
        edit = Edit(source)
        network.add(edit)
        order = network.plan(source)
        for wanted in range(10):
            source.value = edit.wanted = wanted
            network.execute(order)
        checksum += target.value
        network.remove(edit)
        edit = Edit(target)
        network.add(edit)
        target.value = edit.wanted = 41
        network.execute(network.plan(target))
        checksum += source.value
        network.remove(edit)
    return checksum


def pyramid(network, length):
    row = [Cell("p%d" % i, i) for i in range(length)]
    first = row[0]
    every = list(row)
    while len(row) > 1:
        above = []
        for a, b in zip(row[::2], row[1::2]):
            total = Cell("sum")
            network.add(Sum(a, b, total))
            above.append(total)
        every += above
        row = above
    edit = Edit(first)
    network.add(edit)
    order = network.plan(first)
    for wanted in range(30):
        first.value = edit.wanted = wanted
        network.execute(order)
    return sum(cell.value for cell in every) + row[0].value


def main(n):
    network = Network()
    checksum = 0
    for _ in range(6):
        checksum += chain(network, n)
        checksum += projection(network, n)
        checksum += pyramid(network, n)
    return checksum * 1000 + network.evaluations % 1000


if __name__ == "__main__":
    import sys
    import time

    rounds = int(sys.argv[2]) if sys.argv[1:2] == ["--bench"] else 0
    for _ in range(rounds or 1):
        start = time.perf_counter()
        answer = main(SIZE)
        seconds = time.perf_counter() - start
        if answer != ANSWER:
            raise AssertionError(f"wrong answer: {answer!r}, not {ANSWER!r}")
        print(f"{seconds:.6f} {answer}" if rounds else f"ok {answer}", flush=True)
