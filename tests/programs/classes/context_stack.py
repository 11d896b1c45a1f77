class Transaction:
    depth = 0

    def __init__(self, store, name):
        self.store, self.name = store, name

    def __enter__(self):
        self.saved = dict(self.store)
        Transaction.depth += 1
        print("  " * Transaction.depth + "begin", self.name)
        return self.store

    def __exit__(self, kind, error, trace):
        word = "commit"
        if kind is not None:
            self.store.clear()
            self.store.update(self.saved)
            word = f"rollback ({kind.__name__})"
        print("  " * Transaction.depth + word, self.name)
        Transaction.depth -= 1
        return kind is not None and issubclass(kind, LookupError)


store = {"a": 1}
with Transaction(store, "one") as s:
    s["b"] = 2
    with Transaction(store, "two") as t:
        t["c"] = 3
        t["missing"]
print(store)
with Transaction(store, "three"):
    del store["a"]
    store["z"] / 0 if "z" in store else store["b"] / 0
