def größe(wert):
    return "é" * 3 + wert + "日本語"


größe(5)
