DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def to_base(number, base):
    if number < 0:
        return "-" + to_base(-number, base)
    digits = ""
    while True:
        number, rest = divmod(number, base)
        digits = DIGITS[rest] + digits
        if not number:
            return digits


for number in (0, 1, 255, -1000, 2**64, 10**30):
    for base in (2, 7, 16, 36):
        text = to_base(number, base)
        assert int(text, base) == number
        print(f"{number} in base {base}: {text}")
print(to_base(255, 2) == f"{255:b}", to_base(255, 16) == f"{255:x}", to_base(255, 8) == f"{255:o}")
to_base(5, 40)
print(to_base(10**6, 37))
