from pathlib import PurePosixPath as P, PureWindowsPath as W
import os.path as o

p = P("/usr/local/lib/python.tar.gz")
print(p.parts, p.name, p.stem, p.suffix, p.suffixes, p.parent, list(p.parents), p.root, p.anchor, p.is_absolute(), p.as_uri())
print(p / "x", p / "/abs", P("a") / ".." / "b", p.with_name("z"), p.with_stem("q"), p.relative_to("/usr"), p.match("*.gz"), P("a/b") < P("a/c"), P("a//b/./c"), P("."), P(""), repr(P("x")), p.is_relative_to("/opt"), P("a/b").joinpath("c", "d"), W("C:\\a\\b").parts, W("c:/x").drive, P("a/../b").full_match("a/**"))
print(o.join("a", "b", "/c", "d"), o.split("/a/b"), o.splitext("x.tar.gz"), o.basename("/a/"), o.dirname("/a/b"), o.normpath("a//b/../c/."), o.commonpath(["/a/b", "/a/c"]), o.commonprefix(["abc", "abd"]), o.isabs("x"), o.relpath("/a/b", "/a/c"), o.expanduser("x"))
try: p.relative_to("/opt")
except ValueError as e: print(e)
p.with_name("")
