class Stack(list):
    def push(self, x): self.append(x); return self
    @property
    def top(self): return self[-1] if self else None


class CaseInsensitive(dict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __getitem__(self, k): return super().__getitem__(k.lower())
    def __contains__(self, k): return super().__contains__(k.lower())


class Even(int):
    def __new__(cls, value):
        if value % 2:
            raise ValueError(f"{value} is odd")
        return super().__new__(cls, value)
    def half(self): return Even(self // 2)


class Shout(str):
    def __str__(self): return super().upper() + "!"
    def __add__(self, o): return Shout(super().__add__(o))


s = Stack([1]).push(2).push(3)
print(s, s.top, len(s), Stack().top, s + [4], type(s + [4]).__name__, s == [1, 2, 3])
d = CaseInsensitive(); d["KEY"] = 1; d["Key"] = 2
print(d, d["kEy"], "KEY" in d, d.get("KEY"))
print(Even(8).half(), Even(8) + 1, type(Even(8) + 2).__name__, f"{Shout('hey')} {Shout('a') + 'b'}", str(Shout("x") + "y"), len(Shout("abc")))
Even(6).half()
