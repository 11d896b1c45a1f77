def luhn(number):
    digits = [int(c) for c in str(number)][::-1]
    return sum(digits[::2] + [sum(divmod(2 * d, 10)) for d in digits[1::2]]) % 10 == 0


def isbn10(text):
    digits = [10 if c == "X" else int(c) for c in text if c not in "- "]
    return len(digits) == 10 and sum((10 - i) * d for i, d in enumerate(digits)) % 11 == 0


for card in (79927398713, 79927398710, 4539578763621486, "4111111111111111", 0):
    print(card, "valid" if luhn(card) else "wrong")
for book in ("0-306-40615-2", "0-306-40615-3", "0-8044-2957-X", "12345"):
    print(f"{book:<15}{isbn10(book)}")
luhn("12a4")
