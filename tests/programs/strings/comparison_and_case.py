words = ["banana", "Apple", "cherry", "éclair", "Zebra", "apple", "10", "9", "_x", ""]
print(sorted(words), sorted(words, key=str.casefold), min(words), max(words))
print("a" < "B", "a".upper() < "B", "abc" < "abd", "" < "a", "Z" < "a", "10" < "9", "é" > "z", "straße".casefold() == "STRASSE".casefold(), "ß" == "ss")
print([w.swapcase() for w in words], " ".join(w.capitalize() for w in "hello wORLD o'neil".split()), "hello wORLD o'neil".title())
print({w: (w.islower(), w.isupper(), w.istitle(), w.isalnum()) for w in words})
