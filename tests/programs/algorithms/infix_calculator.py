import operator
import re

OPERATORS = {"+": (1, operator.add), "-": (1, operator.sub), "*": (2, operator.mul), "/": (2, operator.truediv), "^": (3, pow)}


def tokens(text):
    for number, symbol in re.findall(r"\s*(?:(\d+\.?\d*)|(.))", text):
        yield float(number) if number else symbol


def to_postfix(text):
    output, stack = [], []
    for token in tokens(text):
        if isinstance(token, float):
            output.append(token)
        elif token == "(":
            stack.append(token)
        elif token == ")":
            while stack[-1] != "(":
                output.append(stack.pop())
            stack.pop()
        elif token in OPERATORS:
            while stack and stack[-1] != "(" and OPERATORS[stack[-1]][0] >= OPERATORS[token][0] + (token == "^"):
                output.append(stack.pop())
            stack.append(token)
        else:
            raise SyntaxError(f"unexpected {token!r}")
    return output + stack[::-1]


def evaluate(text):
    stack = []
    for token in to_postfix(text):
        if isinstance(token, float):
            stack.append(token)
        else:
            b, a = stack.pop(), stack.pop()
            stack.append(OPERATORS[token][1](a, b))
    return stack.pop()


for text in ("1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "10 / 4 - 1", "((2))", "3 - 2 - 1", "1.5 * 4"):
    print(f"{text} = {evaluate(text):g}   {' '.join(map(str, to_postfix(text)))}")
evaluate("1 / 0")
