def lookup(table, key):
    try:
        return table[key]
    except KeyError:
        raise LookupError(f"no such entry: {key}") from None


lookup({}, "zebra")
