import ast

SOURCE = """
import os
def area(w, h=2, *rest, **kw):
    'doc'
    total = w * h
    for r in rest:
        total += r ** 2 if r > 0 else -r
    return [x for x in (total, *rest) if x]
class A(Base): x: int = 1
"""
tree = ast.parse(SOURCE)
print(ast.dump(tree.body[1], indent=2))
print([type(n).__name__ for n in ast.walk(tree.body[2])], ast.get_docstring(tree.body[1]), ast.literal_eval("{'a': [1, -2.5, (True, None)], 'b': {1}}"))


class Fold(ast.NodeTransformer):
    def visit_BinOp(self, node):
        self.generic_visit(node)
        match node:
            case ast.BinOp(ast.Constant(int(a)), op, ast.Constant(int(b))):
                f = {ast.Add: lambda: a + b, ast.Mult: lambda: a * b}.get(type(op))
                if f: return ast.copy_location(ast.Constant(f()), node)
        return node


new = Fold().visit(ast.parse("x = 1 + 2 * 3 + y"))
print(ast.unparse(new), ast.unparse(tree), sep="\n")
ns = {"y": 10}; exec(compile(ast.fix_missing_locations(new), "<folded>", "exec"), ns); print(ns["x"])
calls = [n.func.id for n in ast.walk(ast.parse("f(g(1), h.i())")) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)]; print(calls)
n = ast.parse("a\nbb + c").body[1].value; print(n.lineno, n.col_offset, n.end_col_offset, ast.get_source_segment("a\nbb + c", n))
ast.literal_eval("f(1)")
