print('a' "b" '''c''' """d
e""", r"\d", "\x41\u00e9\U0001F600", b"bytes\x00", rb"\q", 'it''s', "tab\there", "line\
 joined", u"uni")
# expect: abcd
# expect: e \d Aé😀 b'bytes\x00' b'\\q' its tab	here line joined uni
print(len("""
x
"""), "a" 'b' f"{1}" "c", ("x"
"y"))  # expect: 3 ab1c xy
