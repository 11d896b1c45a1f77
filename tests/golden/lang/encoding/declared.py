# -*- coding: utf-8 -*-
print("é", len("é"), "é".encode())  # expect: é 1 b'\xc3\xa9'
exec(b"# -*- coding: latin-1 -*-\nprint('\xe9')")
# expect: é
exec(b"\xef\xbb\xbfprint('bom')")  # expect: bom
exec("# coding: nope\nprint('str source ignores it')")
# expect: str source ignores it
for source in (b"# coding: nope\nx", b"print('\xff')", b"\xef\xbb\xbf# coding: latin-1\nx", b"x\0y", "x\0y"):
    try: compile(source, "<t>", "exec")
    except (SyntaxError, ValueError) as e: print(type(e).__name__, e.msg if isinstance(e, SyntaxError) else e)
# expect: SyntaxError unknown encoding: nope
# expect: SyntaxError Non-UTF-8 code starting with '\xff' on line 1, but no encoding declared; see https://peps.python.org/pep-0263/ for details
# expect: SyntaxError encoding problem: iso-8859-1 with BOM
# expect: SyntaxError source code string cannot contain null bytes
# expect: SyntaxError source code string cannot contain null bytes
