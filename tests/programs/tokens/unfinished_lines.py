# Where tokenizers say that a text ends in the middle of a statement.
import _tokenize
for extra in (True, False):
    for s in ("x\\\n", "(\n", "x = 1 \\\n", "a\nx\\\n"):
        print(ascii(s), extra)
        try:
            for t in _tokenize.TokenizerIter(iter(s.splitlines(True)).__next__, extra_tokens=extra): pass
        except Exception as e: print(type(e).__name__, e.args, e.filename, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset, e.msg)
