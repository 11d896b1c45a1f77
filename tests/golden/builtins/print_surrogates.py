# What print() has written before a piece that can't be encoded stays written.
import io

raw = io.BytesIO()
out = io.TextIOWrapper(raw, "utf-8", write_through=True)
try:
    print("before", "\ud800", "after", file=out)
except UnicodeEncodeError as error:
    print(error.start, raw.getvalue())  # expect: 0 b'before '
