code = compile("def inner():\n    return 1 / 0\n\ninner()", "<generated>", "exec")
exec(code)
