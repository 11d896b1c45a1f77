s = "naïve €5 – 日本 😀"
for codec in ("utf-8", "utf-16", "utf-16-be", "utf-32-le", "utf-8-sig", "cp1252", "latin-1", "ascii", "iso8859-15"):
    try:
        data = s.encode(codec)
        print(f"{codec:<11}", len(data), data[:12].hex(" "), data.decode(codec) == s)
    except UnicodeEncodeError as e:
        print(f"{codec:<11}", e)
for errors in ("ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace"):
    print(errors, s.encode("ascii", errors))
raw = b"ok \xff\xfe bad \xc3\x28 end \xe2\x82"
for errors in ("ignore", "replace", "backslashreplace", "surrogateescape"):
    print(errors, ascii(raw.decode("utf-8", errors)))
print(raw.decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape") == raw)
raw.decode("utf-8")
