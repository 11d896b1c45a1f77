class Document:
    def __init__(self): self.text, self.done, self.undone, self.listeners = "", [], [], []
    def subscribe(self, f): self.listeners.append(f); return f
    def do(self, command): command.apply(self); self.done.append(command); self.undone.clear(); self._tell(f"do {command}")
    def undo(self):
        if not self.done: raise IndexError("nothing to undo")
        c = self.done.pop(); c.revert(self); self.undone.append(c); self._tell(f"undo {c}")
    def redo(self): c = self.undone.pop(); c.apply(self); self.done.append(c); self._tell(f"redo {c}")
    def _tell(self, what):
        for f in self.listeners: f(what, self.text)


class Insert:
    def __init__(self, at, text): self.at, self.text = at, text
    def apply(self, d): d.text = d.text[:self.at] + self.text + d.text[self.at:]
    def revert(self, d): d.text = d.text[:self.at] + d.text[self.at + len(self.text):]
    def __str__(self): return f"insert {self.text!r}"
class Delete:
    def __init__(self, at, n): self.at, self.n = at, n
    def apply(self, d): self.gone = d.text[self.at:self.at + self.n]; d.text = d.text[:self.at] + d.text[self.at + self.n:]
    def revert(self, d): d.text = d.text[:self.at] + self.gone + d.text[self.at:]
    def __str__(self): return f"delete {self.n} at {self.at}"


d = Document()
d.subscribe(lambda what, text: print(f"{what:<20}{text!r}"))
d.do(Insert(0, "hello world")); d.do(Delete(5, 6)); d.do(Insert(5, "!")); d.undo(); d.undo(); d.redo(); d.do(Insert(0, ">> "))
d.undo(); d.undo(); d.undo(); d.undo()
