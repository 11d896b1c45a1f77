def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


c = compile("x = 1 + 2\nprint(x)", "<t>", "exec"); exec(c)  # expect: 3
print(eval(compile("1 + 2", "", "eval")), compile("5", "", "single").co_name)  # expect: 3 <module>
exec(compile("5 + 5\n", "", "single"))  # expect: 10
import ast
t = compile("a + b", "<t>", "eval", ast.PyCF_ONLY_AST); print(type(t).__name__, ast.dump(t))
# expect: Expression Expression(body=BinOp(left=Name(id='a', ctx=Load()), op=Add(), right=Name(id='b', ctx=Load())))
print(eval(compile(t, "<t>", "eval"), {"a": 1, "b": 2}), compile(b"1", "", "eval").co_filename == "")  # expect: 3 True
fails(lambda: compile("1 +", "<t>", "eval"))  # expect: SyntaxError: invalid syntax (<t>, line 1)
fails(lambda: compile("x = 1", "<t>", "eval"))  # expect: SyntaxError: invalid syntax (<t>, line 1)
fails(lambda: compile("1", "<t>", "nope"))  # expect: ValueError: compile() mode must be 'exec', 'eval' or 'single'
fails(lambda: compile("1"))  # expect: TypeError: compile() missing required argument 'filename' (pos 2)
fails(lambda: compile(5, "", "exec"))  # expect: TypeError: compile() arg 1 must be a string, bytes or AST object
fails(lambda: compile("a\0b", "", "exec"))  # expect: SyntaxError: source code string cannot contain null bytes
fails(lambda: compile("return 1", "<t>", "exec"))  # expect: SyntaxError: 'return' outside function (<t>, line 1)
fails(lambda: compile("  x", "<t>", "exec"))  # expect: IndentationError: unexpected indent (<t>, line 1)
fails(lambda: compile("await x", "<t>", "exec"))  # expect: SyntaxError: 'await' outside function (<t>, line 1)
fails(lambda: compile("yield 1", "<t>", "exec"))  # expect: SyntaxError: 'yield' outside function (<t>, line 1)
fails(lambda: compile("1\n2", "<t>", "single"))
# expect: SyntaxError: multiple statements found while compiling a single statement (<t>, line 1)
fails(lambda: compile("1", "<t>", "eval", flags=1 << 30))  # expect: ValueError: compile(): unrecognised flags
