values = [0, 1, -1, 3.14159, -2.5, 1e10, 1e-10, 123456789, True]
specs = ["", "8", "<8", "^8", "+", " ", "08", ".2f", "e", "g", ",", "10.3", "%"]
for spec in specs:
    row = []
    for v in values:
        try:
            row.append(f"{v:{spec}}")
        except ValueError as e:
            row.append(f"({e})")
    print(f"{spec!r:>7}: {'|'.join(row)}")
