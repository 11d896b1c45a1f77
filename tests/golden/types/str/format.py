def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print("{} {}".format(1, 2), "{1} {0}".format(1, 2), "{a} {b}".format(a=1, b=2), "{0} {0!r} {0!s} {0!a}".format("é"), "{{}} {{{}}}".format(3))
# expect: 1 2 2 1 1 2 é 'é' é '\xe9' {} {3}
print("{0[0]} {0[key]} {1.real}".format({0: "z", "key": "v"}, 5), "{x[1]}".format(x=[1, 2]), "{0.__class__.__name__}".format(1))
# expect: z v 5 2 int
print("{:>8}|{:<8}|{:^8}|".format("a", "b", "c"), "{:{}}".format("a", 5) + "|", "{:{fill}^{w}}".format("x", fill="*", w=7), "{:.{p}f}".format(3.14159, p=2))
# expect:        a|b       |   c    | a    | ***x*** 3.14
print("{:,} {:_} {:x} {:e} {:%}".format(1234567, 1234567, 255, 1234.5, 0.5), "{!r:>6}".format("a"), "{:5}|{:5}".format(1, "a"), "{}".format(None))
# expect: 1,234,567 1_234_567 ff 1.234500e+03 50.000000%    'a'     1|a     None
fails(lambda: "{}".format())  # expect: IndexError: Replacement index 0 out of range for positional args tuple
fails(lambda: "{1}".format(0))  # expect: IndexError: Replacement index 1 out of range for positional args tuple
fails(lambda: "{a}".format())  # expect: KeyError: 'a'
fails(lambda: "{} {0}".format(1))
# expect: ValueError: cannot switch from automatic field numbering to manual field specification
fails(lambda: "{0} {}".format(1))
# expect: ValueError: cannot switch from manual field specification to automatic field numbering
fails(lambda: "{".format())  # expect: ValueError: Single '{' encountered in format string
fails(lambda: "}".format())  # expect: ValueError: Single '}' encountered in format string
fails(lambda: "{!x}".format(1))  # expect: ValueError: Unknown conversion specifier x
fails(lambda: "{!}".format(1))  # expect: ValueError: unmatched '{' in format spec
fails(lambda: "{!rr}".format(1))  # expect: ValueError: expected ':' after conversion specifier
fails(lambda: "{0.nope}".format(1))  # expect: AttributeError: 'int' object has no attribute 'nope'
fails(lambda: "{0[}".format([1]))  # expect: ValueError: expected '}' before end of string
fails(lambda: "{0[a]}".format([1]))  # expect: TypeError: list indices must be integers or slices, not str
fails(lambda: "{0[5]}".format([1]))  # expect: IndexError: list index out of range
fails(lambda: "{a!r".format(a=1))  # expect: ValueError: unmatched '{' in format spec
fails(lambda: "{:{:{}}}".format(1, 2, 3))  # expect: ValueError: Max string recursion exceeded
fails(lambda: "{:d}".format("a"))  # expect: ValueError: Unknown format code 'd' for object of type 'str'
fails(lambda: "{:=5}".format("a"))  # expect: ValueError: '=' alignment not allowed in string format specifier
fails(lambda: "{:+}".format("a"))  # expect: ValueError: Sign not allowed in string format specifier
fails(lambda: "{:,}".format("a"))  # expect: ValueError: Cannot specify ',' with 's'.
fails(lambda: "{:5}".format([]))  # expect: TypeError: unsupported format string passed to list.__format__
fails(lambda: "{:5}".format(None))  # expect: TypeError: unsupported format string passed to NoneType.__format__
fails(lambda: "{[]}".format([1]))  # expect: ValueError: Empty attribute in format string
fails(lambda: "{.}".format(1))  # expect: ValueError: Empty attribute in format string
