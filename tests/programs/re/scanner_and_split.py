import re

pattern = re.compile(r"\s*(?:(\d+)|(.))")
print([m.groups() for m in pattern.finditer("12+ (3*45)")])
print(re.split(r"\s*[;,]\s*", "a ; b,c ;d"), re.split(r"(?<=,)", "a,b,c"), re.split(r"(a)(b)?", "1ab2a3"), re.split("[0-9]+", "a1b22c", maxsplit=1))
print(pattern.match("  7", 1).span(), re.compile("b").search("abcb", 2).start(), re.compile("^b").search("ab", 1), re.compile("a$").match("ab", 0, 1))
scanner = re.Scanner([(r"\d+", lambda s, t: int(t)), (r"[a-z]+", lambda s, t: t.upper()), (r"\s+", None)])
print(scanner.scan("12 abc 3 ! x"))
camel = lambda s: re.sub(r"(?<!^)(?=[A-Z])", "_", s).lower()
print(camel("someMixedCaseName"), re.sub(r"_(\w)", lambda m: m[1].upper(), "snake_case_name"), re.sub(r"(?<=\d)(?=(\d{3})+$)", ",", "1234567"))
print(re.sub("a", r"\n\\", "bab"), re.sub("(?P<x>a)", r"[\g<x>\g<0>]", "bab"), re.findall(rb"\d+", b"a1b22"), re.sub("", "-", "abc"), re.sub("b|", "-", "abc"))
print(re.template if hasattr(re, "template") else "no template", re.NOFLAG, re.IGNORECASE | re.MULTILINE, repr(re.ASCII), re.purge())
re.sub("a", r"\2", "a")
