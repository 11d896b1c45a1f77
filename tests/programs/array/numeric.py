from array import array

a = array("i", [1, 2, 3])
a.append(4); a.extend([5, 6]); a.insert(0, 0); a[1] = 10; del a[2]
print(a, a.typecode, a.itemsize, len(a), a[1:3], a.index(10), a.count(5), a.pop(), a.tolist(), a + array("i", [9]), a * 2, 10 in a, list(reversed(a)), a.tobytes().hex()[:16])
d = array("d", [1.5, 2]); d.frombytes(b"\0" * 8); d.byteswap(); d.byteswap(); d.reverse(); print(d, d.buffer_info()[1], array("B", b"abc"), array("u", "héy").tounicode(), array("w", "x"), array("q", [2**62]), memoryview(array("h", [1, -1])).tolist(), a == array("i", a), array("b") , a < array("i", [1]))
for bad in ("array('i', ['x'])", "array('B', [256])", "array('b', [-129])", "array('z')", "array('i', [1.5])", "a[99]", "array('i').pop()", "a.remove(77)", "a + [1]", "array('i', b'abc')", "array('d', ['1'])", "a.index(555)"):
    try: print(bad, eval(bad))
    except Exception as e: print(bad, type(e).__name__, e)
