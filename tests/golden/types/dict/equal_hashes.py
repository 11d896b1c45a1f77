# Keys of one hash: which are compared, in which order, and tables that change while keys are compared.
log = []


class K:
    def __init__(self, name, hash=7):
        self.name = name
        self.hash = hash

    def __hash__(self):
        return self.hash

    def __eq__(self, other):
        log.append(f"{self.name}?{other.name}")
        return self.name == other.name


d = {K(name): name for name in "abcd"}
print(log)  # expect: ['a?b', 'a?c', 'b?c', 'a?d', 'b?d', 'c?d']
log.clear()
print(d[K("c")], log)  # expect: c ['a?c', 'b?c', 'c?c']
log.clear()
print(d.get(K("x")), log)  # expect: None ['a?x', 'b?x', 'c?x', 'd?x']
for i in range(100):
    d[K(f"n{i}", i * 4096)] = i
log.clear()
print(d.pop(K("b")), log)  # expect: b ['a?b', 'b?b']
log.clear()
print(K("d") in d, log)  # expect: True ['a?d', 'c?d', 'd?d']
print([d[K(f"n{i}", i * 4096)] for i in range(100)] == list(range(100)))  # expect: True


class Grows(K):
    __hash__ = K.__hash__

    def __eq__(self, other):
        if other.name == "grow" and len(table) < 50:
            for i in range(200):
                table[(i, i)] = i
        return super().__eq__(other)


table = {Grows("p"): 1, Grows("q"): 2}
probe = Grows("grow")
print(table.get(probe), len(table), table[(150, 150)])  # expect: None 202 150
print(table[Grows("q")], table[Grows("p")])  # expect: 2 1


class Removes(K):
    __hash__ = K.__hash__

    def __eq__(self, other):
        if other.name == "remove" and len(left) == 3:
            del left[first]
        return super().__eq__(other)


first = Removes("x")
left = {first: 1, Removes("y"): 2, Removes("z"): 3}
print(left.get(Removes("remove")), [k.name for k in left])  # expect: None ['y', 'z']
left[first] = 4
print([k.name for k in left])  # expect: ['y', 'z', 'x']
