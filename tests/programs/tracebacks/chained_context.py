def parse(line):
    try:
        key, value = line.split("=")
    except ValueError:
        return fallback[line]


fallback = {"debug": "on"}
print(parse("a=b"), parse("debug"))
parse("nothing")
