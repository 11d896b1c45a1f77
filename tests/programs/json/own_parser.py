import json


class Parser:
    def __init__(self, text): self.text, self.i = text, 0

    def skip(self):
        while self.i < len(self.text) and self.text[self.i].isspace(): self.i += 1

    def expect(self, s):
        if not self.text.startswith(s, self.i): raise ValueError(f"expected {s} at {self.i}")
        self.i += len(s)

    def value(self):
        self.skip()
        match self.text[self.i : self.i + 1]:
            case "{": return dict(self.items("{", "}", self.pair))
            case "[": return list(self.items("[", "]", self.value))
            case '"': return self.string()
            case "t": self.expect("true"); return True
            case "f": self.expect("false"); return False
            case "n": self.expect("null"); return None
            case "": raise ValueError("unexpected end")
            case _: return self.number()

    def items(self, left, right, item):
        self.expect(left); self.skip()
        while not self.text.startswith(right, self.i):
            yield item()
            self.skip()
            if self.text.startswith(",", self.i): self.i += 1; self.skip()
            elif not self.text.startswith(right, self.i): raise ValueError(f"expected , or {right} at {self.i}")
        self.i += 1

    def pair(self):
        key = self.string(); self.skip(); self.expect(":")
        return key, self.value()

    def string(self):
        self.expect('"'); out = ""
        while (c := self.text[self.i]) != '"':
            if c == "\\":
                self.i += 1
                c = {"n": "\n", "t": "\t"}.get(self.text[self.i], self.text[self.i])
            out += c; self.i += 1
        self.i += 1
        return out

    def number(self):
        start = self.i
        while self.i < len(self.text) and self.text[self.i] in "+-.eE0123456789": self.i += 1
        text = self.text[start : self.i]
        return float(text) if set(text) & set(".eE") else int(text)


TEXT = '{"a": [1, -2.5, 1e3, {"b": null}], "s": "q\\"\\n", "t": true, "e": {}, "l": []}'
print(Parser(TEXT).value(), Parser(TEXT).value() == json.loads(TEXT))
Parser("[1, 2 3]").value()
