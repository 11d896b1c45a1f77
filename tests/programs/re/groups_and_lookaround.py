import re

print(re.findall(r"(?<=\$)\d+(?!\d|%)", "$100 $20% 300"), re.findall(r"(?<!\w)a\w*", "apple banana avocado"), re.search(r"(?=.*\d)(?=.*[a-z]).{4,}", "ab1c").group())
print(re.findall(r"(\w)\1", "aabbcd hello"), re.sub(r"(?P<q>['\"])(.*?)(?P=q)", r"<\2>", "'a' \"b\" 'c"), re.match(r"(a)?(b)?(c)", "c").groups(), re.match(r"(a)?b", "b").group(1), re.match(r"(?:a|b)+", "abba").group())
print(re.match(r"(<)?\w+(?(1)>|$)", "<tag>"), re.match(r"(<)?\w+(?(1)>|$)", "<tag"), re.findall(r"a.+?b", "a1ba22b"), re.findall(r"a.+b", "a1ba22b"), re.findall(r"(?i:A)b", "ab Ab aB"), re.search(r"a++b", "aaab"), re.search(r"(?>a+)ab", "aaab"))
print(re.findall(r"(?s).+", "a\nb"), re.findall(r"(?m)^.$", "a\nb"), re.compile(r"""
    (\d+)   # number
    \s*     # space
    ([a-z]+)
""", re.X).match("12 px").groups(), re.findall(r"[^\W\d_]+", "abc_12é"), re.findall(r"\w+", "né ab", re.A), re.findall(r"[\u4e00-\u9fff]", "a中b文"))
print(re.match(r"(?P<y>\d{4})-(?P<m>\d\d)", "2024-05").groupdict(), re.sub(r"(?P<f>\w+) (?P<l>\w+)", r"\g<l>, \g<f>", "Ann Lee"), re.compile(r"(a)(?P<n>b)(?:c)").groupindex, re.compile(r"(a)(b)").groups)
for bad in ("(", ")", "[a", "a**", "*a", "(?P<1>a)", "(?P<a>x)(?P<a>y)", r"\1", "a{2,1}", "(?<=a+)b", "[z-a]", r"\q", "(?P=x)", "(?z)", "a\\"):
    try: re.compile(bad); print("ok", bad)
    except re.error as e: print(bad, "->", e)
