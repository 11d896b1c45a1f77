names = ["ann", "bob", None]
print(", ".join(name.title() for name in names))
