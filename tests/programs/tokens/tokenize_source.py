import io
import keyword
import token
import tokenize

SOURCE = 'def f(x):\n    # note\n    return x ** 2 + 0x1F  # end\n\ns = f"a{x!r:>3}b" \'c\'\nif x:\n\ty = (1,\n  2)\n'
for t in tokenize.generate_tokens(io.StringIO(SOURCE).readline):
    print(token.tok_name[t.type], repr(t.string), t.start, t.end, token.tok_name[t.exact_type])
print(keyword.kwlist, keyword.softkwlist, keyword.iskeyword("match"), keyword.issoftkeyword("match"))
print(tokenize.untokenize(tokenize.generate_tokens(io.StringIO("a  =  1\n").readline)), tokenize.detect_encoding(io.BytesIO(b"# -*- coding: latin-1 -*-\n").readline))
for bad in ("(1", "'abc", '"""x', "  x\n y", "x = $"):
    try: print(len(list(tokenize.generate_tokens(io.StringIO(bad).readline))))
    except (tokenize.TokenError, SyntaxError) as e: print(type(e).__name__, e.args[0])
