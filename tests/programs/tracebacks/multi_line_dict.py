def convert(text):
    return int(text)


table = {
    "one": convert("1"),
    "two": convert("2"),
    "three": convert("three"),
    "four": convert("4"),
}
