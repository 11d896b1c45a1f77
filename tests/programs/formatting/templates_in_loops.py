"""Constant templates in hot loops: each conversion, flag and width by itself and in tuples."""


def single(n):
    out = []
    for i in range(n):
        k = i * 37
        out.append("%d" % k + "%s" % k + "%x" % k + "%5d" % k + "%-5d|" % k + "%05d" % k + "%+d" % k + "%o" % k)
        out.append("%6s|" % k + "%r" % k + "%i" % k + "%c" % (k % 90 + 33) + "%f" % k + "%.2f" % k + "%e" % k + "%%%d" % k)
        out.append("<%s>" % "text" + "%7s" % "text" + "%-7s|" % "text" + "%.2s" % "text" + "%r" % "text" + "%a" % "é")
    return out[-3:]


def several(n):
    out = []
    for i in range(n):
        k = i * 11
        out.append("%d:%s" % (k, "x") + "%5d:%s" % (k, "x") + "%d:%3s" % (k, "x") + "%x %d" % (k, k))
        out.append("%.1f %d" % (k / 4, k) + "%s %s %s" % (k, k / 2, None) + "%(a)d %(b)s" % {"a": k, "b": i})
    return out[-2:]


print(single(300))
print(several(300))
print(single(3000)[0])
