ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "x x twenty thirty forty fifty sixty seventy eighty ninety".split()


def words(n):
    if n < 0: return "minus " + words(-n)
    if n < 20: return ONES[n]
    if n < 100: return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")
    if n < 1000: return f"{ONES[n // 100]} hundred" + (f" and {words(n % 100)}" if n % 100 else "")
    for power, name in ((9, "billion"), (6, "million"), (3, "thousand")):
        unit = 10 ** power
        if n >= unit:
            rest = n % unit
            return f"{words(n // unit)} {name}" + (", " if rest >= 100 else " and " if rest else "") + (words(rest) if rest else "")


for n in (0, 7, 13, 21, 100, 342, 1001, 12345, 1000000, 987654321, -5, 2024):
    print(f"{n:>10}: {words(n)}")
print(max(range(1000), key=lambda n: len(words(n))), sum(len(words(n).replace(" ", "").replace("-", "")) for n in range(1, 1001)))
