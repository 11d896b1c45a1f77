# Where warnings are errors, an invalid escape is a SyntaxError that does not speak of the future.
import warnings
warnings.simplefilter("error")
for s in ('x = """\\q', "x = b'\\400", "x = f'\\d{1}"):
    s += s[4:7] if s[4:7] == '"""' else "'"
    try:
        compile(s + "\n", "f.py", "exec")
    except SyntaxError as e:
        print(e.msg)
# expect: "\q" is an invalid escape sequence. Did you mean "\\q"? A raw string is also an option.
# expect: "\400" is an invalid octal escape sequence. Did you mean "\\400"? A raw string is also an option.
# expect: "\d" is an invalid escape sequence. Did you mean "\\d"? A raw string is also an option.
