"""A tokenizer, a recursive descent parser and an evaluator for a small language."""
import enum
import re
from dataclasses import dataclass
from typing import Iterator, NamedTuple


class Kind(enum.StrEnum):
    NUMBER = enum.auto()
    NAME = enum.auto()
    STRING = enum.auto()
    OP = enum.auto()
    NEWLINE = enum.auto()
    END = enum.auto()


class Token(NamedTuple):
    kind: Kind
    text: str
    line: int
    column: int


class Mistake(SyntaxError):
    pass


PATTERN = re.compile(r"""
    (?P<number> \d+(?:\.\d+)?(?:e[+-]?\d+)? )
  | (?P<name>   [^\W\d]\w* )
  | (?P<string> "(?:\\.|[^"\\])*" )
  | (?P<op>     \*\*|[-+*/%(),={};<>]|==|<=|>=|!= )
  | (?P<newline>\n )
  | (?P<skip>   [ \t]+|\#[^\n]* )
  | (?P<bad>    . )
""", re.VERBOSE | re.IGNORECASE)


def tokens(source: str) -> Iterator[Token]:
    line, start = 1, 0
    for m in PATTERN.finditer(source):
        kind, column = m.lastgroup, m.start() - start + 1
        match kind:
            case "skip":
                continue
            case "bad":
                raise Mistake(f"odd character {m[0]!r}", ("<input>", line, column, source.splitlines()[line - 1]))
            case "newline":
                yield Token(Kind.NEWLINE, "\n", line, column)
                line, start = line + 1, m.end()
            case _:
                yield Token(Kind(kind), m[0], line, column)
    yield Token(Kind.END, "", line, len(source) - start + 1)


@dataclass(frozen=True)
class Num:
    value: float


@dataclass(frozen=True)
class Var:
    name: str


@dataclass(frozen=True)
class Unary:
    op: str
    operand: object


@dataclass(frozen=True)
class Binary:
    op: str
    left: object
    right: object


@dataclass(frozen=True)
class Call:
    name: str
    args: tuple


@dataclass(frozen=True)
class Assign:
    name: str
    value: object


class Parser:
    LEVELS = [{"<", ">"}, {"+", "-"}, {"*", "/", "%"}]

    def __init__(self, source):
        self.source = source
        self.all = list(tokens(source))
        self.at = 0

    @property
    def token(self):
        return self.all[self.at]

    def fail(self, message):
        t = self.token
        lines = self.source.splitlines() or [""]
        raise Mistake(message, ("<input>", t.line, t.column, lines[min(t.line, len(lines)) - 1]))

    def accept(self, *texts):
        if self.token.text in texts and self.token.kind in (Kind.OP, Kind.NEWLINE):
            self.at += 1
            return self.all[self.at - 1].text
        return None

    def expect(self, text):
        return self.accept(text) or self.fail(f"expected {text!r}, got {self.token.text!r}")

    def program(self):
        out = []
        while self.token.kind is not Kind.END:
            if self.accept("\n", ";"):
                continue
            out.append(self.statement())
        return out

    def statement(self):
        if self.token.kind is Kind.NAME and self.all[self.at + 1].text == "=":
            name = self.token.text
            self.at += 2
            return Assign(name, self.expression())
        return self.expression()

    def expression(self, level=0):
        if level == len(self.LEVELS):
            return self.unary()
        left = self.expression(level + 1)
        while op := self.accept(*self.LEVELS[level]):
            left = Binary(op, left, self.expression(level + 1))
        return left

    def unary(self):
        if op := self.accept("-", "+"):
            return Unary(op, self.unary())
        base = self.atom()
        return Binary("**", base, self.unary()) if self.accept("**") else base

    def atom(self):
        token = self.token
        match token:
            case (Kind.NUMBER, text, _, _):
                self.at += 1
                return Num(float(text) if {".", "e"} & set(text.lower()) else int(text))
            case (Kind.NAME, text, *_):
                self.at += 1
                if not self.accept("("):
                    return Var(text)
                args = []
                while not self.accept(")"):
                    args.append(self.expression())
                    if not self.accept(","):
                        self.expect(")")
                        break
                return Call(text, tuple(args))
            case Token(text="("):
                self.at += 1
                inner = self.expression()
                self.expect(")")
                return inner
        self.fail("unexpected end" if token.kind is Kind.END else f"unexpected {token.kind} {token.text!r}")


def evaluate(node, env):
    match node:
        case Num(value):
            return value
        case Var(name):
            try:
                return env[name]
            except KeyError:
                raise NameError(f"name {name!r} is not set", name=name) from None
        case Unary("-", x):
            return -evaluate(x, env)
        case Unary(_, x):
            return evaluate(x, env)
        case Assign(name, value):
            env[name] = evaluate(value, env)
            return env[name]
        case Call(name, args):
            return env[name](*(evaluate(a, env) for a in args))
        case Binary(op, a, b):
            x, y = evaluate(a, env), evaluate(b, env)
            return {"+": x.__add__, "-": x.__sub__, "*": x.__mul__}[op](y) if op in "+-*" and type(x) is type(y) else eval(f"x {op} y")
    raise TypeError(node)


env = {"max": max, "abs": abs, "pi": 3.14159}
source = """x = 2 ** 3 ** 2  # right to left
y = -x + 3 * (4 - 1) % 4
max(x, y, abs(-1000)) ; é = pi * 2
1 < 2
7 / 2 - 1.5e1
"""
for statement in Parser(source).program():
    print(statement, "=>", evaluate(statement, env))
print({k: v for k, v in env.items() if not callable(v)})
print(*list(tokens("a=1\n b"))[:4], sep="\n")
for text in ("1 +", "(1", "f(1,", "1 ~ 2", "nope + 1", "1 / 0", "max()", ")", "2 3 $"):
    try:
        print(text, "=>", [evaluate(s, dict(env)) for s in Parser(text).program()])
    except Mistake as error:
        print(f"{text!r}: {error.msg} at {error.lineno}:{error.offset} {error.text!r}")
    except Exception as error:
        print(f"{text!r}: {type(error).__name__}: {error}")
Parser("a = (1 +\n* 2").program()
