import warnings
for s in ("'\\d'", "b'\\q'", "1 is 1", "x is 'a'", "assert (1, 'm')", "1()", "'a'()", "[1](2)", "[1]['a']", "1[0]", "0x1for x in y" , "1if x else y", "def f():\n try: pass\n finally: return", "while 1:\n try: pass\n finally: break", "(1, 2)(3)", "{}()", "x == 1 is not 2", "'\\777'"):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try: compile(s, "<t>", "exec")
        except SyntaxError as e: print("error", e.msg)
    print(repr(s), [(x.category.__name__, str(x.message), x.lineno) for x in w])
# expect: "'\\d'" [('SyntaxWarning', '"\\d" is an invalid escape sequence. Such sequences will not work in the future. Did you mean "\\\\d"? A raw string is also an option.', 1)]
# expect: "b'\\q'" [('SyntaxWarning', '"\\q" is an invalid escape sequence. Such sequences will not work in the future. Did you mean "\\\\q"? A raw string is also an option.', 1)]
# expect: '1 is 1' [('SyntaxWarning', '"is" with \'int\' literal. Did you mean "=="?', 1)]
# expect: "x is 'a'" [('SyntaxWarning', '"is" with \'str\' literal. Did you mean "=="?', 1)]
# expect: "assert (1, 'm')" [('SyntaxWarning', 'assertion is always true, perhaps remove parentheses?', 1)]
# expect: '1()' [('SyntaxWarning', "'int' object is not callable; perhaps you missed a comma?", 1)]
# expect: "'a'()" [('SyntaxWarning', "'str' object is not callable; perhaps you missed a comma?", 1)]
# expect: '[1](2)' [('SyntaxWarning', "'list' object is not callable; perhaps you missed a comma?", 1)]
# expect: "[1]['a']" [('SyntaxWarning', 'list indices must be integers or slices, not str; perhaps you missed a comma?', 1)]
# expect: '1[0]' [('SyntaxWarning', "'int' object is not subscriptable; perhaps you missed a comma?", 1)]
# expect: '0x1for x in y' [('SyntaxWarning', 'invalid hexadecimal literal', 1)]
# expect: '1if x else y' [('SyntaxWarning', 'invalid decimal literal', 1)]
# expect: 'def f():\n try: pass\n finally: return' [('SyntaxWarning', "'return' in a 'finally' block", 3)]
# expect: 'while 1:\n try: pass\n finally: break' [('SyntaxWarning', "'break' in a 'finally' block", 3)]
# expect: '(1, 2)(3)' [('SyntaxWarning', "'tuple' object is not callable; perhaps you missed a comma?", 1)]
# expect: '{}()' [('SyntaxWarning', "'dict' object is not callable; perhaps you missed a comma?", 1)]
# expect: 'x == 1 is not 2' [('SyntaxWarning', '"is not" with \'int\' literal. Did you mean "!="?', 1)]
# expect: "'\\777'" [('SyntaxWarning', '"\\777" is an invalid octal escape sequence. Such sequences will not work in the future. Did you mean "\\\\777"? A raw string is also an option.', 1)]
