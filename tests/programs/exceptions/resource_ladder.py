class Resource:
    opened = []
    def __init__(self, name, fail_open=False, fail_close=False): self.name, self.fail_open, self.fail_close = name, fail_open, fail_close
    def __enter__(self):
        if self.fail_open: raise OSError(f"open {self.name}")
        Resource.opened.append(self.name); return self
    def __exit__(self, t, v, tb):
        Resource.opened.remove(self.name); print("close", self.name, v)
        if self.fail_close: raise OSError(f"close {self.name}")
def use(*rs, body=lambda: "ok"):
    try:
        from contextlib import ExitStack
        with ExitStack() as s:
            for r in rs: s.enter_context(r)
            return body()
    except Exception as e:
        chain = []
        while e: chain.append(f"{type(e).__name__}({e})"); e = e.__context__
        return " <- ".join(chain)
R = Resource
print(use(R("a"), R("b")), use(R("a"), R("b", fail_open=True)), use(R("a"), R("b", fail_close=True)), use(R("a", fail_close=True), R("b", fail_close=True), body=lambda: 1 / 0), R.opened, sep="\n")
with R("x"), R("y", fail_close=True), R("z"): raise KeyError("body")
