# Text outside the BMP in fields, in other objects' text, and as separators.
import csv
import io


class Shown:
    def __str__(self):
        return "shown 😀"


def written(rows, **options):
    out = io.StringIO(newline="")
    csv.writer(out, **options).writerows(rows)
    return out.getvalue()


rows = [["a", 1, 2.5, None, True], ["é", "漢", 10**20, -1j], ["😀", "x,y", 'q"😀"'], [Shown(), "b\ud800"]]
for options in ({}, {"delimiter": "😀"}, {"quoting": csv.QUOTE_ALL}, {"lineterminator": "𐐀\n"}, {"quotechar": "𝒳"}):
    text = written(rows, **options)
    print(len(text), ascii(text))
    wide = [ord(c) for c in text if ord(c) > 0xFFFF]
    print(len(wide), all(0xD800 != ord(c) or c == "\ud800" for c in text))
# expect: 80 'a,1,2.5,,True\r\n\xe9,\u6f22,100000000000000000000,(-0-1j)\r\n\U0001f600,"x,y","q""\U0001f600"""\r\nshown \U0001f600,b\ud800\r\n'
# expect: 3 True
# expect: 82 'a\U0001f6001\U0001f6002.5\U0001f600\U0001f600True\r\n\xe9\U0001f600\u6f22\U0001f600100000000000000000000\U0001f600(-0-1j)\r\n"\U0001f600"\U0001f600x,y\U0001f600"q""\U0001f600"""\r\n"shown \U0001f600"\U0001f600b\ud800\r\n'
# expect: 13 True
# expect: 104 '"a","1","2.5","","True"\r\n"\xe9","\u6f22","100000000000000000000","(-0-1j)"\r\n"\U0001f600","x,y","q""\U0001f600"""\r\n"shown \U0001f600","b\ud800"\r\n'
# expect: 3 True
# expect: 80 'a,1,2.5,,True\U00010400\n\xe9,\u6f22,100000000000000000000,(-0-1j)\U00010400\n\U0001f600,"x,y","q""\U0001f600"""\U00010400\nshown \U0001f600,b\ud800\U00010400\n'
# expect: 7 True
# expect: 76 'a,1,2.5,,True\r\n\xe9,\u6f22,100000000000000000000,(-0-1j)\r\n\U0001f600,\U0001d4b3x,y\U0001d4b3,q"\U0001f600"\r\nshown \U0001f600,b\ud800\r\n'
# expect: 5 True
print(list(csv.reader(io.StringIO(written(rows), newline="")))[2:])
# expect: [['😀', 'x,y', 'q"😀"'], ['shown 😀', 'b\ud800']]
out = io.StringIO("a\r\nb\nc\rd\n", newline="")
print([line for line in out], io.StringIO("a\nb", newline=None).newlines == "\n")
# expect: ['a\r\n', 'b\n', 'c\r', 'd\n'] True
for text in ("\na\r\n", "a\r\nb\r\n", "\r\r\n", "a\rb", "x\n\r", ""):
    t = io.TextIOWrapper(io.BytesIO(text.encode()), newline="")
    t.read()
    print(ascii(text), ascii(t.newlines))
# expect: '\na\r\n' ('\n', '\r\n')
# expect: 'a\r\nb\r\n' '\r\n'
# expect: '\r\r\n' ('\r', '\r\n')
# expect: 'a\rb' '\r'
# expect: 'x\n\r' ('\r', '\n')
# expect: '' None
