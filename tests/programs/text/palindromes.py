import unicodedata


def letters(text):
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return [c for c in decomposed if c.isalpha()]


def is_palindrome(text):
    kept = letters(text)
    return kept == kept[::-1]


for text in ("A man, a plan, a canal: Panama", "Ésope reste ici et se repose", "hello", "", "No lemon, no melon", "Was it a cat I saw?"):
    print(f"{text!r}: {is_palindrome(text)}")


def longest(text):
    best = ""
    for centre in range(len(text)):
        for width in (0, 1):
            left, right = centre, centre + width
            while left >= 0 and right < len(text) and text[left] == text[right]:
                left, right = left - 1, right + 1
            best = max(best, text[left + 1 : right], key=len)
    return best


print(longest("forgeeksskeegfor"), longest("banana"), longest("abc"))
