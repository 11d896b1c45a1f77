try:
    compile("a = [1, 2\nb = 3\n", "settings.cfg", "exec")
except SyntaxError as error:
    print(error.msg, error.filename, error.lineno, error.offset, repr(error.text))
compile("for x in range(3) print(x)", "loop.txt", "exec")
