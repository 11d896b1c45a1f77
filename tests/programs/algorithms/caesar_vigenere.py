from itertools import cycle
from string import ascii_lowercase, ascii_uppercase


def caesar(text, shift):
    shift %= 26
    rotated = lambda alphabet: alphabet[shift:] + alphabet[:shift]
    return text.translate(
        str.maketrans(ascii_lowercase + ascii_uppercase, rotated(ascii_lowercase) + rotated(ascii_uppercase))
    )


def vigenere(text, key, sign=1):
    keys = cycle(ord(k) - 97 for k in key)
    return "".join(
        chr((ord(c) - 97 + sign * next(keys)) % 26 + 97) if c in ascii_lowercase else c for c in text
    )


secret = caesar("Hello, World!", 3)
print(secret, caesar(secret, -3), caesar("abc", 29))
hidden = vigenere("attack at dawn", "lemon")
print(hidden, vigenere(hidden, "lemon", -1))
for shift in range(0, 26, 5):
    print(f"{shift:2} {caesar('Pack my box', shift)}")
