import re

text = "Call 555-1234 or 555-9876 (ext. 42), not 55-123."
print(re.findall(r"\d{3}-\d{4}", text), re.findall(r"(\d{3})-(\d{4})", text), re.search(r"ext\. (\d+)", text)[1])
m = re.search(r"(?P<a>\d+)-(?P<b>\d+)", text)
print(m, m.group(), m.groups(), m.groupdict(), m.span(), m.start("b"), m["a"], m.lastgroup, m.lastindex, m.expand(r"\2/\g<a>"), m.pos, m.endpos, m.re.pattern, m.string is text)
print(re.sub(r"\d", "#", text), re.subn(r"\d{3}-", "", text, count=1), re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world again now"), re.sub("x*", "-", "abxd"))
print(re.split(r"[,\s]+", "a, b  c,d"), re.split(r"(-)", "1-2-3"), re.split(r"x", "axbxc", maxsplit=1), re.split(r"", "ab"))
print(re.match("b", "abc"), re.fullmatch(r"\w+", "abc"), re.fullmatch("a", "ab"), bool(re.match("", "")), re.escape("a.b*c [d]"))
print([m.span() for m in re.finditer(r"a*", "baac")], re.compile("a", re.I).findall("aAbA"), re.compile("x").flags, re.compile("é", re.I | re.X))
print(re.sub(r"\b(\w)", lambda m: m[1].upper(), "the quick brown"), re.search(r"\bor\b", text).span(), re.findall(r"^\w+", "a b\nc d", re.M))
re.compile("(unclosed")
