import os
import pathlib
import shutil
import tempfile

with tempfile.TemporaryDirectory() as name:
    root = pathlib.Path(name)
    (root / "a" / "b").mkdir(parents=True)
    f = root / "a" / "file.txt"
    print(f.write_text("héllo\nworld\n"), f.read_text().split(), f.stat().st_size, f.exists(), f.is_dir(), f.suffix, f.stem, f.name, f.parent.name, f.with_suffix(".md").name)
    with f.open("a") as out: print("more", file=out)
    with open(f, "rb") as raw: print(raw.readlines())
    print(sorted(p.relative_to(root).as_posix() for p in root.rglob("*")), [p.name for p in root.glob("*/*.txt")], sorted(os.listdir(root / "a")))
    os.rename(f, root / "moved.txt"); shutil.copy(root / "moved.txt", root / "a" / "copy.txt")
    print([(os.path.relpath(d, root), sorted(ds), sorted(fs)) for d, ds, fs in os.walk(root)])
    (root / "moved.txt").unlink(); shutil.rmtree(root / "a"); print(list(root.iterdir()))
    for action in (lambda: (root / "none").read_text(), lambda: (root / "x" / "y").mkdir(), lambda: root.mkdir(), lambda: open(root)):
        try: action()
        except OSError as e: print(type(e).__name__, os.path.relpath(e.filename, root))
print(root.exists())
