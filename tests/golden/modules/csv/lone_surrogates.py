import csv

H, L = "\ud83d", "\ude00"
split, pair = H + L, "\U0001f600"


class Shown:
    def __str__(self):
        return split


def rows(kw, *given):
    out = []
    file = type("File", (), {"write": out.append})
    csv.writer(file, **kw).writerows(given)
    kw = {name: kw[name] for name in kw if name != "lineterminator"}
    print(ascii(out), list(csv.reader(out, **kw)) == [[str(v) for v in row] for row in given])


rows({}, [split, pair], ["a" + H, L + "b"], [split + '"' + ",", pair + split, Shown()])
rows({"quoting": csv.QUOTE_ALL}, [split, pair], [H + "\n" + L, ""])
rows({"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, [split + ",", H + "\\" + L])
rows({"delimiter": L}, [split, pair, H, L])
rows({"delimiter": H, "quotechar": L}, [split, pair, H, L])
rows({"escapechar": H, "doublequote": False}, [split, '"', pair, L])
rows({"lineterminator": L}, [1, "a" + H])
print(ascii(list(csv.reader([split + "," + pair + "\n", '"' + H, L + '",' + H + '""' + L]))))
# expect: ['\ud83d\ude00,\U0001f600\r\n', 'a\ud83d,\ude00b\r\n', '"\ud83d\ude00"",",\U0001f600\ud83d\ude00,\ud83d\ude00\r\n'] True
# expect: ['"\ud83d\ude00","\U0001f600"\r\n', '"\ud83d\n\ude00",""\r\n'] True
# expect: ['\ud83d\ude00\\,,\ud83d\\\\\ude00\r\n'] True
# expect: ['"\ud83d\ude00"\ude00\U0001f600\ude00\ud83d\ude00"\ude00"\r\n'] True
# expect: ['\ude00\ud83d\ude00\ude00\ude00\ud83d\U0001f600\ud83d\ude00\ud83d\ude00\ud83d\ude00\ude00\ude00\ude00\r\n'] True
# expect: ['\ud83d\ud83d\ude00,\ud83d",\U0001f600,\ude00\r\n'] True
# expect: ['1,a\ud83d\ude00'] False
# expect: [['\ud83d\ude00', '\U0001f600'], ['\ud83d\ude00', '\ud83d""\ude00']]
