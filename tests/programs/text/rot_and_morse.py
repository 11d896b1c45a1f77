import codecs
MORSE = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --.. ----- .---- ..--- ...-- ....- ..... -.... --... ---.. ----.".split()))
BACK = {v: k for k, v in MORSE.items()}


def encode(text):
    return " / ".join(" ".join(MORSE[c] for c in word) for word in text.upper().split())


def decode(code):
    return " ".join("".join(BACK[c] for c in word.split()) for word in code.split(" / "))


message = encode("SOS help 42")
print(message)
print(decode(message))
print(codecs.encode("Hello, World", "rot13"), codecs.decode("Uryyb", "rot13"))
encode("what?")
