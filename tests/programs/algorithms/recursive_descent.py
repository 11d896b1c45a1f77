class Parser:
    """expr := term (('+'|'-') term)* ; term := factor (('*'|'/') factor)* ; factor := number | '-' factor | '(' expr ')'"""

    def __init__(self, text):
        self.text, self.at = text.replace(" ", ""), 0

    def peek(self):
        return self.text[self.at : self.at + 1]

    def take(self, expected=None):
        char = self.peek()
        if expected and char != expected:
            raise SyntaxError(f"expected {expected!r} at {self.at}, found {char or 'end'!r}")
        self.at += 1
        return char

    def expr(self):
        value = self.term()
        while self.peek() and self.peek() in "+-":
            value = (self.take(), value, self.term())
        return value

    def term(self):
        value = self.factor()
        while self.peek() and self.peek() in "*/":
            value = (self.take(), value, self.factor())
        return value

    def factor(self):
        if self.peek() == "-":
            return (self.take(), self.factor())
        if self.peek() == "(":
            self.take()
            value = self.expr()
            self.take(")")
            return value
        digits = ""
        while self.peek().isdigit():
            digits += self.take()
        if not digits:
            raise SyntaxError(f"expected a number at {self.at}")
        return int(digits)


def run(tree):
    match tree:
        case int(n): return n
        case ("-", x): return -run(x)
        case ("+", a, b): return run(a) + run(b)
        case ("-", a, b): return run(a) - run(b)
        case ("*", a, b): return run(a) * run(b)
        case ("/", a, b): return run(a) // run(b)


for text in ("1+2*3", "-(4-6)*5", "100/7/2", "2*(3+(4-1))"):
    tree = Parser(text).expr()
    print(text, tree, run(tree))
Parser("2*(3+").expr()
