import colorsys, fnmatch, gettext, glob, mimetypes, numbers, plistlib, quopri, stat, textwrap, uuid

print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_URL, "x"), uuid.UUID(int=5), uuid.UUID("12345678123456781234567812345678").hex, uuid.UUID(bytes=b"\1" * 16).version, repr(uuid.NIL))
print(colorsys.rgb_to_hsv(0.5, 0.25, 1), colorsys.hls_to_rgb(0.5, 0.5, 1), fnmatch.filter(["a.py", "b.txt", "c.PY"], "*.py"), fnmatch.fnmatchcase("abc", "a[!x]?"), fnmatch.translate("*.p?"), mimetypes.guess_type("x.html"), quopri.encodestring("é=".encode()), stat.filemode(0o100644), glob.escape("a[1]*"))
print(isinstance(5, numbers.Integral), isinstance(1.5, numbers.Rational), isinstance(1j, numbers.Complex), plistlib.loads(plistlib.dumps({"a": [1, True, "x", b"q"]})), gettext.gettext("hello"), gettext.ngettext("1 file", "%d files", 3) % 3)
print(plistlib.dumps({"k": 1.5}).decode())
uuid.UUID("nope")
