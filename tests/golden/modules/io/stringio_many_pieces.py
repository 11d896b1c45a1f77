# Text outside the basic plane in a StringIO: the pieces are put together in time linear in their length.
import io

s = io.StringIO()
s.write("\U0001f600")
for i in range(20000):
    s.write("abcdefg\n")
text = s.getvalue()
print(len(text), text[:3] == "\U0001f600ab", text.count("\n"))  # expect: 160001 True 20000
s.write("end")
s.seek(160000)
print(repr(s.read()))  # expect: '\nend'

s = io.StringIO()
s.write("\ud83d")
s.write("\ude00")
print(len(s.getvalue()), ascii(s.getvalue()))  # expect: 2 '\ud83d\ude00'
