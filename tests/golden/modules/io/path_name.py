# open() gives a file the text of its path as its name; FileIO keeps the path object.
import io, os, pathlib, tempfile
path = pathlib.Path(tempfile.mkdtemp(), "f.txt")
path.write_text("x")
with open(path) as text, open(path, "rb") as binary, io.FileIO(path) as raw:
    print(text.name == str(path), binary.name == str(path), raw.name == path)  # expect: True True True
os.unlink(path)
for wrong in (1.5, None):
    try:
        open(wrong)
    except TypeError as e:
        print(e)
# expect: expected str, bytes or os.PathLike object, not float
# expect: expected str, bytes or os.PathLike object, not NoneType
