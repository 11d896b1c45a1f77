def parse(text):
    stack, word = [[]], ""
    for i, c in enumerate(text + " "):
        if c in "() \n":
            if word: stack[-1].append(int(word) if word.lstrip("-").isdigit() else word); word = ""
            if c == "(": stack.append([])
            elif c == ")":
                if len(stack) == 1: raise SyntaxError(f"stray ) at {i}")
                top = stack.pop(); stack[-1].append(top)
        else: word += c
    if len(stack) > 1: raise SyntaxError(f"{len(stack) - 1} unclosed (")
    return stack[0]
def show(x, width=24, depth=0):
    flat = f"({' '.join(show(e, 10**9) for e in x)})" if isinstance(x, list) else str(x)
    if len(flat) + depth <= width or not isinstance(x, list): return flat
    return "(" + ("\n" + " " * (depth + 1)).join(show(e, width, depth + 1) for e in x) + ")"
tree = parse("(define (square x) (* x x)) (let ((a 1) (b -22)) (if (< a b) (print a) (list a b (square b))))")
for t in tree: print(show(t))
depth = lambda x: 1 + max(map(depth, x), default=0) if isinstance(x, list) else 0
print([depth(t) for t in tree], parse(""), parse("()"))
parse("(a (b)")
