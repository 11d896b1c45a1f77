row = {"name": "bolt", "n": 42, "price": 1.5}
print("%(name)-10s|%(n)05d|%(price)8.3f|%(n)x|%(name)r" % row)
print("%s %s" % ("a", [1]), "%5s|%-5s|%05.1f|%+d|%e|%g|%%|%c|%a" % ("x", "y", 2.345, 3, 12345.6789, 0.0001, 65, "é"))
print("%*d|%-*d|%.*f" % (6, 42, 6, 42, 3, 2.71828), "%i %u %o %X %#x" % (1.9, 2, 8, 255, 255), "%s" % None, "%s" % ((1, 2),))
for template, args in [("%d", "x"), ("%s %s", (1,)), ("%s", (1, 2)), ("%q", 1), ("%(a)s", (1,)), ("%c", "ab"), ("%d", None), ("%.2f", "1"), ("%", ())]:
    try:
        print(template % args)
    except (TypeError, ValueError, KeyError) as e:
        print(template, args, "->", type(e).__name__, e)
print(b"%s-%d" % (b"bytes", 5), b"%5b|" % b"x")
"%(missing)s" % row
