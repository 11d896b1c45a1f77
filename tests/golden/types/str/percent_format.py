def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print("%d %i %u %x %X %o %#x %#o" % (42, 42, 42, 255, 255, 8, 255, 8), "%5d|%-5d|%05d|%+d|% d" % (42, 42, 42, 42, 42), "%s %r %a" % ("é", "é", "é"))
# expect: 42 42 42 ff FF 10 0xff 0o10    42|42   |00042|+42| 42 é 'é' '\xe9'
print("%f %.2f %10.3f %-10.1f| %e %g %G %%" % (1.5, 3.14159, 2.5, 2.5, 12345.678, 0.00001, 1e20), "%c%c" % (65, "é"), "%5s|%-5s|%.2s|%5.1s|" % ("abc", "abc", "abc", "abc"))
# expect: 1.500000 3.14      2.500 2.5       | 1.234568e+04 1e-05 1E+20 % Aé   abc|abc  |ab|    a|
print("%(a)s %(b)05d" % {"a": 1, "b": 2}, "%*d|%-*d|%.*f" % (5, 42, 5, 42, 2, 3.14159), "%s" % [1, 2], "%s" % (None,), "%s %s" % (1, (2, 3)), "%d" % 3.99, "%x" % -255, "%d" % 10**20, "%s" % {"a": 1})
# expect: 1 00002    42|42   |3.14 [1, 2] None 1 (2, 3) 3 -ff 100000000000000000000 {'a': 1}
print("%08.3f|%+.1e|% f" % (3.14159, 12345.0, 2.0), "%.0f %.1f" % (0.5, 0.25), "%#.3g" % 1.0, "%i" % True)
# expect: 0003.142|+1.2e+04| 2.000000 0 0.2 1.00 1
fails(lambda: "%d" % "a")  # expect: TypeError: %d format: a real number is required, not str
fails(lambda: "%d %d" % 1)  # expect: TypeError: not enough arguments for format string
fails(lambda: "%d" % (1, 2))  # expect: TypeError: not all arguments converted during string formatting
fails(lambda: "%x" % 1.5)  # expect: TypeError: %x format: an integer is required, not float
fails(lambda: "%c" % "ab")  # expect: TypeError: %c requires an int or a unicode character, not a string of length 2
fails(lambda: "%c" % 0x110000)  # expect: OverflowError: %c arg not in range(0x110000)
fails(lambda: "%c" % 1.5)  # expect: TypeError: %c requires an int or a unicode character, not float
fails(lambda: "%q" % 1)  # expect: ValueError: unsupported format character 'q' (0x71) at index 1
fails(lambda: "%" % 1)  # expect: ValueError: incomplete format
fails(lambda: "%(a)s" % 1)  # expect: TypeError: format requires a mapping
fails(lambda: "%(a)s" % {})  # expect: KeyError: 'a'
fails(lambda: "%(a" % {"a": 1})  # expect: ValueError: incomplete format key
fails(lambda: "abc" % 1)  # expect: TypeError: not all arguments converted during string formatting
fails(lambda: "%*d" % ("a", 1))  # expect: TypeError: * wants int
fails(lambda: "%f" % None)  # expect: TypeError: must be real number, not NoneType
fails(lambda: "%s %s" % ("a",))  # expect: TypeError: not enough arguments for format string
print("abc" % [], "abc" % {})  # expect: abc abc
