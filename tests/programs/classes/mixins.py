class JsonMixin:
    def to_json(self):
        import json
        return json.dumps({k: v for k, v in vars(self).items() if not k.startswith("_")}, sort_keys=True)


class CompareMixin:
    def __eq__(self, other): return self._key() == other._key()
    def __lt__(self, other): return self._key() < other._key()
    def __hash__(self): return hash(self._key())


class Person(JsonMixin, CompareMixin):
    def __init__(self, name, age):
        self.name, self.age, self._secret = name, age, "hidden"

    def _key(self): return self.age, self.name


people = [Person("Bo", 30), Person("Al", 25), Person("Cy", 30)]
for p in sorted(people):
    print(p.to_json())
print(Person("Al", 25) == people[1], len({Person("x", 1), Person("x", 1)}), max(people).name)
print([c.__name__ for c in Person.__mro__])
print(people[0] > people[1], people[0] >= people[1])
