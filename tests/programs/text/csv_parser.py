def parse(text, sep=","):
    rows, row, field, quoted = [], [], "", False
    i = 0
    while i < len(text):
        c = text[i]
        if quoted:
            if c == '"' and text[i + 1 : i + 2] == '"':
                field += '"'
                i += 1
            elif c == '"':
                quoted = False
            else:
                field += c
        elif c == '"':
            quoted = True
        elif c == sep:
            row.append(field)
            field = ""
        elif c == "\n":
            rows.append(row + [field])
            row, field = [], ""
        else:
            field += c
        i += 1
    if quoted:
        raise ValueError("quote is not closed")
    return rows


DATA = 'id,name,note\n1,"Smith, John","said ""hi"""\n2,Ann,"two\nlines"\n'
for row in parse(DATA):
    print(row)
import csv, io
print(parse(DATA) == list(csv.reader(io.StringIO(DATA))))
parse('a,"b')
