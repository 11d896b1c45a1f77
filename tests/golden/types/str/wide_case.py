# Text outside the BMP: slices, case mappings to several characters, and final sigma.
s = "Straße 😀 ŉ ﬁ ΣΑΣ 𐐀𐐨 İi"
print(s.upper())  # expect: STRASSE 😀 ʼN FI ΣΑΣ 𐐀𐐀 İI
print(s.lower())  # expect: straße 😀 ŉ ﬁ σας 𐐨𐐨 i̇i
print(ascii(s.lower()), len(s.upper()), len(s.lower()))
# expect: 'stra\xdfe \U0001f600 \u0149 \ufb01 \u03c3\u03b1\u03c2 \U00010428\U00010428 i\u0307i' 25 23
print(("😀" + "Σ").lower(), ("😀Α" + "Σ").lower(), ("😀ΑΣ" + "Α").lower())  # expect: 😀σ 😀ας 😀ασα
t = "ab😀cd" * 3
print(t[1:4], t[3:5] == "cd", {t[1:4]: 1}["b😀c"], t[2:3] in {"😀"}, hash(t[2:3]) == hash("😀"))
# expect: b😀c True 1 True True
print([t[i:i + 2] for i in range(6)], t[2] < t[3], t[::-1])
# expect: ['ab', 'b😀', '😀c', 'cd', 'da', 'ab'] False dc😀badc😀badc😀ba
lone = "a\ud83d" + "x" + "\ude00"
print(ascii(lone.upper()), ascii((lone + "ß").upper()), ascii((lone[::-1]).lower()), len(lone))
# expect: 'A\ud83dX\ude00' 'A\ud83dX\ude00SS' '\ude00x\ud83da' 4
print("-".join(["a", "😀", "b\ud800"]).upper() == "A-😀-B\ud800", "😀".join("abc"), "".join(["x", t[1:4]]))
# expect: True a😀b😀c xb😀c
print("😀é".encode()[:5], t[2:4].encode("utf-16-le"), f"{t[1:4]:>6}|", t[1:4] + "!", repr(t[1:4]))
# expect: b'\xf0\x9f\x98\x80\xc3' b'=\xd8\x00\xdec\x00'    b😀c| b😀c! 'b😀c'
print("é😀".isalpha(), "é𐐀".isalpha(), "𝟘9".isdigit(), "𐐀".isupper(), "𐐨".islower(), "😀".isprintable())
# expect: False True True True True True
