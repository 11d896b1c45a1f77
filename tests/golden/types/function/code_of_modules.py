# A function made of a module's code: its names are the globals.
import ast, asyncio, types
ns = {}
code = compile("x = 5\nprint(x)\ndef g(): return x\nclass A:\n  y = x\n", "<t>", "exec")
print(types.FunctionType(code, ns)(), ns["x"], ns["g"](), ns["A"].y)
# expect: 5
# expect: None 5 5 5
ns["zero"] = lambda: asyncio.sleep(0, 7)
code = compile("z = await zero()\n", "<t>", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
coro = types.FunctionType(code, ns)()
print(type(coro).__name__, asyncio.run(coro), ns["z"])
# expect: coroutine None 7
ns["q"] = 0
again = types.FunctionType(compile("q = q + 1", "t", "exec"), ns)
for i in range(3000): again()
print(ns["q"])
# expect: 3000
