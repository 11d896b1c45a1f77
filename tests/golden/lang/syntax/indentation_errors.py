for s in ("if 1:\npass", "if 1:\n  a\n b", " a", "def f():\n\tx\n        y", "if 1:\n    a\n  else:\n    b", "class A:\n\n\nx", "for x in y:\n", "while 1:\n#c\n", "def f():", "try:\n  a\nb", "with a:\nb", "  a\nb", "if 1:\n  a\n\tb", "try:\nexcept: pass", "match x:\n  case 1:\n  pass"):
    try: compile(s, "<t>", "exec"); print("ok")
    except SyntaxError as e: print(type(e).__name__, e.msg, e.lineno, e.offset)
# expect: IndentationError expected an indented block after 'if' statement on line 1 2 1
# expect: IndentationError unindent does not match any outer indentation level 3 3
# expect: IndentationError unexpected indent 1 1
# expect: TabError inconsistent use of tabs and spaces in indentation 3 1
# expect: IndentationError unindent does not match any outer indentation level 3 8
# expect: IndentationError expected an indented block after class definition on line 1 4 1
# expect: IndentationError expected an indented block after 'for' statement on line 1 1 12
# expect: IndentationError expected an indented block after 'while' statement on line 1 2 3
# expect: IndentationError expected an indented block after function definition on line 1 1 9
# expect: SyntaxError expected 'except' or 'finally' block 3 1
# expect: IndentationError expected an indented block after 'with' statement on line 1 2 1
# expect: IndentationError unexpected indent 1 2
# expect: TabError inconsistent use of tabs and spaces in indentation 3 1
# expect: IndentationError expected an indented block after 'try' statement on line 1 2 1
# expect: IndentationError expected an indented block after 'case' statement on line 2 3 3
