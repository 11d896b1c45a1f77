NUMERALS = list(zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()))


def to_roman(number):
    if not 0 < number < 4000:
        raise ValueError(f"cannot write {number} in roman numerals")
    result = ""
    for value, letters in NUMERALS:
        times, number = divmod(number, value)
        result += letters * times
    return result


def from_roman(text):
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    total = 0
    for here, there in zip(text, text[1:] + text[-1:]):
        total += -values[here] if values[here] < values[there] else values[here]
    return total


for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999):
    print(n, to_roman(n))
assert all(from_roman(to_roman(n)) == n for n in range(1, 4000))
to_roman(4000)
