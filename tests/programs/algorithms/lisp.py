import math
import operator as op


def tokenize(text):
    return text.replace("(", " ( ").replace(")", " ) ").split()


def parse(tokens):
    if not tokens:
        raise SyntaxError("unexpected end")
    token = tokens.pop(0)
    if token == "(":
        items = []
        while tokens[0] != ")":
            items.append(parse(tokens))
        tokens.pop(0)
        return items
    if token == ")":
        raise SyntaxError("unexpected )")
    try:
        return int(token)
    except ValueError:
        return token


class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer

    def __missing__(self, key):
        if self.outer is None:
            raise NameError(f"unbound variable {key!r}")
        return self.outer[key]


GLOBAL = Env()
GLOBAL.update({"+": lambda *a: sum(a), "*": lambda *a: math.prod(a), "-": op.sub, "<": op.lt, "=": op.eq, "list": lambda *a: list(a), "car": lambda a: a[0], "cdr": lambda a: a[1:]})


def evaluate(x, env=GLOBAL):
    match x:
        case str(): return env[x]
        case int(): return x
        case ["define", name, value]: env[name] = evaluate(value, env)
        case ["if", test, yes, no]: return evaluate(yes if evaluate(test, env) else no, env)
        case ["lambda", names, body]: return lambda *args: evaluate(body, Env(names, args, env))
        case ["begin", *forms]:
            for form in forms: result = evaluate(form, env)
            return result
        case [f, *args]: return evaluate(f, env)(*(evaluate(a, env) for a in args))


for source in ("(+ 1 2 (* 3 4))", "(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))", "(fact 20)", "(define adder (lambda (n) (lambda (x) (+ x n))))", "((adder 5) 10)", "(car (cdr (list 1 2 3)))", "(begin (define x 7) (+ x x))"):
    print(source, "=>", evaluate(parse(tokenize(source))) if "define" not in source or "begin" in source else evaluate(parse(tokenize(source))))
evaluate(parse(tokenize("(+ 1 nope)")))
