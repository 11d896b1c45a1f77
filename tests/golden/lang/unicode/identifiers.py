class Ω: pass
def naïve(ñ): return ñ
ªb = 1
ﬁ = 2
print(Ω.__name__, naïve(3), ab, fi, "ﬁ" in globals(), "fi" in globals())  # expect: Ω 3 1 2 False True
exec("µ = 5"); print(μ)  # expect: 5
for s in ("a€ = 1", "² = 1", "a\u200b = 1", "1é", "😀 = 1", "x = “hi”", "a\u00a0= 1", "x－1"):
    try: compile(s, "<t>", "exec"); print("ok")
    except SyntaxError as e: print(e.msg, e.offset)
# expect: invalid character '€' (U+20AC) 2
# expect: invalid character '²' (U+00B2) 1
# expect: invalid non-printable character U+200B 2
# expect: invalid syntax 2
# expect: invalid character '😀' (U+1F600) 1
# expect: invalid character '“' (U+201C) 5
# expect: invalid non-printable character U+00A0 2
# expect: invalid character '－' (U+FF0D) 2
