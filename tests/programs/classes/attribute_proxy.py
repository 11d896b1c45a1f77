class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)
        object.__setattr__(self, "_log", [])

    def __getattr__(self, name):
        self._log.append(f"get {name}")
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        self._log.append(f"set {name}")
        setattr(self._target, name, value)

    def __delattr__(self, name):
        self._log.append(f"del {name}")
        delattr(self._target, name)

    def __call__(self, *args):
        return self._target(*args)

    def __len__(self):
        return len(self._target)


p = Proxy([3, 1, 2])
p.sort()
p.append(9)
print(len(p), p.index(9), p._target, p._log)


class Box: pass


q = Proxy(Box())
q.a = 1
q.a += 5
del q.a
print(q._log, vars(q._target))
print(Proxy(str.upper)("x"), hasattr(p, "nothing"))
p.nothing
