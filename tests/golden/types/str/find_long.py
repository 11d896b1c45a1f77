# Long texts that nearly match everywhere are found in time.
for n in 10, 1000, 100_000:
    a, b = "a" * n, "b" * n
    haystack = a + a + b + a + a
    needle = a + b + b + a
    print(haystack.find(needle), haystack.count(needle), needle in haystack)
    print((haystack + needle).find(needle) - 5 * n, (haystack + needle).count(needle), needle in haystack + needle)
    print((haystack + needle + needle).find(needle, 5 * n + 1) - 9 * n, (haystack + needle)[:-1].find(needle))
print(("ab" * 3000 + "c" + "ab" * 3000).find("ab" * 2000 + "c"), ("x" * 5000).index("x" * 2000, 7))
# expect: -1 0 False
# expect: 0 1 True
# expect: 0 -1
# expect: -1 0 False
# expect: 0 1 True
# expect: 0 -1
# expect: -1 0 False
# expect: 0 1 True
# expect: 0 -1
# expect: 2000 7
