def evaluate(text, **names):
    return eval(text, {}, names)


print(evaluate("a + b", a=1, b=2))
evaluate("a / b", a=1, b=0)
