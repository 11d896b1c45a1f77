def build(x):
    return {
        "double": x * 2,
        "half": x / 2,
        "length": len(x),
    }


build(4)
