"""A tokenizer, a recursive parser and a tree-walking interpreter for a toy language."""

SIZE = 20000
ANSWER = 888822192224

SOURCE = """
let total = 0;
let i = 0;
fn square(x) { return x * x; }
fn gcd(a, b) { while b { let t = a - (a / b) * b; a = b; b = t; } return a; }
while i < LIMIT {
  if i - (i / 3) * 3 == 0 { total = total + square(i); }
  else { total = total - gcd(i, 36); }
  i = i + 1;
}
return total;
"""

TWO = ("==", "<=", ">=", "!=")
KEYWORDS = {"let", "fn", "while", "if", "else", "return"}


def tokenize(text):
    tokens = []
    i = 0
    size = len(text)
    while i < size:
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit():
            start = i
            while i < size and text[i].isdigit():
                i += 1
            tokens.append(("number", int(text[start:i])))
        elif c.isalpha():
            start = i
            while i < size and (text[i].isalnum() or text[i] == "_"):
                i += 1
            word = text[start:i]
            tokens.append((word if word in KEYWORDS else "name", word))
        elif text[i:i + 2] in TWO:
            tokens.append((text[i:i + 2], None))
            i += 2
        else:
            tokens.append((c, None))
            i += 1
    tokens.append(("end", None))
    return tokens


class Number:
    def __init__(self, value):
        self.value = value

    def evaluate(self, scope):
        return self.value


class Name:
    def __init__(self, name):
        self.name = name

    def evaluate(self, scope):
        return scope.get(self.name)


class Binary:
    def __init__(self, operator, left, right):
        self.operator = operator
        self.left = left
        self.right = right

    def evaluate(self, scope):
        left = self.left.evaluate(scope)
        right = self.right.evaluate(scope)
        operator = self.operator
        if operator == "+":
            return left + right
        if operator == "-":
            return left - right
        if operator == "*":
            return left * right
        if operator == "/":
            return left // right
        if operator == "<":
            return left < right
        if operator == "==":
            return left == right
        raise SyntaxError(operator)


class Call:
    def __init__(self, name, arguments):
        self.name = name
        self.arguments = arguments

    def evaluate(self, scope):
        function = scope.get(self.name)
        inner = Scope(function.scope)
        for parameter, argument in zip(function.parameters, self.arguments):
            inner.values[parameter] = argument.evaluate(scope)
        try:
            function.body.run(inner)
        except Return as result:
            return result.value
        return 0


class Return(Exception):
    def __init__(self, value):
        self.value = value


class Scope:
    def __init__(self, outer):
        self.outer = outer
        self.values = {}

    def get(self, name):
        scope = self
        while scope is not None:
            if name in scope.values:
                return scope.values[name]
            scope = scope.outer
        raise NameError(name)

    def set(self, name, value):
        scope = self
        while scope is not None:
            if name in scope.values:
                scope.values[name] = value
                return
            scope = scope.outer
        raise NameError(name)


class Function:
    def __init__(self, parameters, body, scope):
        self.parameters = parameters
        self.body = body
        self.scope = scope


class Block:
    def __init__(self, statements):
        self.statements = statements

    def run(self, scope):
        for statement in self.statements:
            statement.run(scope)


class Let:
    def __init__(self, name, value):
        self.name = name
        self.value = value

    def run(self, scope):
        scope.values[self.name] = self.value.evaluate(scope)


class Assign(Let):
    def run(self, scope):
        scope.set(self.name, self.value.evaluate(scope))


class Define:
    def __init__(self, name, parameters, body):
        self.name = name
        self.parameters = parameters
        self.body = body

    def run(self, scope):
        scope.values[self.name] = Function(self.parameters, self.body, scope)


class While:
    def __init__(self, condition, body):
        self.condition = condition
        self.body = body

    def run(self, scope):
        while self.condition.evaluate(scope):
            self.body.run(scope)


class If:
    def __init__(self, condition, body, other):
        self.condition = condition
        self.body = body
        self.other = other

    def run(self, scope):
        if self.condition.evaluate(scope):
            self.body.run(scope)
        elif self.other is not None:
            self.other.run(scope)


class Give:
    def __init__(self, value):
        self.value = value

    def run(self, scope):
        raise Return(self.value.evaluate(scope))


class Parser:
    levels = [("==", "!="), ("<", "<=", ">", ">="), ("+", "-"), ("*", "/")]

    def __init__(self, tokens):
        self.tokens = tokens
        self.position = 0

    @property
    def kind(self):
        return self.tokens[self.position][0]

    def take(self, kind):
        token = self.tokens[self.position]
        if token[0] != kind:
            raise SyntaxError("expected %s, got %s" % (kind, token[0]))
        self.position += 1
        return token[1]

    def program(self, end):
        statements = []
        while self.kind != end:
            statements.append(self.statement())
        self.take(end)
        return Block(statements)

    def block(self):
        self.take("{")
        return self.program("}")

    def statement(self):
        kind = self.kind
        if kind == "let":
            self.take("let")
            name = self.take("name")
            self.take("=")
            made = Let(name, self.expression())
        elif kind == "fn":
            self.take("fn")
            name = self.take("name")
            self.take("(")
            parameters = []
            while self.kind != ")":
                parameters.append(self.take("name"))
                if self.kind == ",":
                    self.take(",")
            self.take(")")
            return Define(name, parameters, self.block())
        elif kind == "while":
            self.take("while")
            condition = self.expression()
            return While(condition, self.block())
        elif kind == "if":
            self.take("if")
            condition = self.expression()
            body = self.block()
            other = None
            if self.kind == "else":
                self.take("else")
                other = self.block()
            return If(condition, body, other)
        elif kind == "return":
            self.take("return")
            made = Give(self.expression())
        else:
            name = self.take("name")
            self.take("=")
            made = Assign(name, self.expression())
        self.take(";")
        return made

    def expression(self, level=0):
        if level == len(self.levels):
            return self.atom()
        left = self.expression(level + 1)
        while self.kind in self.levels[level]:
            operator = self.kind
            self.take(operator)
            left = Binary(operator, left, self.expression(level + 1))
        return left

    def atom(self):
        if self.kind == "number":
            return Number(self.take("number"))
        if self.kind == "(":
            self.take("(")
            inner = self.expression()
            self.take(")")
            return inner
        name = self.take("name")
        if self.kind != "(":
            return Name(name)
        self.take("(")
        arguments = []
        while self.kind != ")":
            arguments.append(self.expression())
            if self.kind == ",":
                self.take(",")
        self.take(")")
        return Call(name, arguments)


def main(n):
    tree = None
    for _ in range(10):
        tree = Parser(tokenize(SOURCE.replace("LIMIT", str(n)))).program("end")
    try:
        tree.run(Scope(None))
    except Return as result:
        return result.value


if __name__ == "__main__":
    import sys
    import time

    rounds = int(sys.argv[2]) if sys.argv[1:2] == ["--bench"] else 0
    for _ in range(rounds or 1):
        start = time.perf_counter()
        answer = main(SIZE)
        seconds = time.perf_counter() - start
        if answer != ANSWER:
            raise AssertionError(f"wrong answer: {answer!r}, not {ANSWER!r}")
        print(f"{seconds:.6f} {answer}" if rounds else f"ok {answer}", flush=True)
