import unicodedata as u

for c in "aÉß½٣中😀\u0301 \t€Ⅷǆ":
    print(f"{ord(c):06X} {u.category(c)} {u.name(c, '?'):<40} {u.numeric(c, None)} {u.decimal(c, None)} {u.bidirectional(c)} {u.combining(c)} {u.east_asian_width(c)}")
s = "é"
for form in ("NFC", "NFD", "NFKC", "NFKD"):
    print(form, [hex(ord(c)) for c in u.normalize(form, s + "ﬁ²")], u.is_normalized(form, s))
print(u.lookup("GREEK SMALL LETTER PI"), "\N{SNOWMAN}", u.decomposition("é"), u.mirrored("("))
print("straße".upper(), "İstanbul".lower().encode(), "ǅ".swapcase(), "ΣΑΣ".lower(), "ﬀ".upper(), "Ǆ".title())
u.lookup("NO SUCH NAME")
