values = ["1", "1.5", "1j", "True", "'a'", "b'a'", "[1]", "(1,)", "{1: 2}", "{1}", "None", "range(2)"]
for a in values:
    row = []
    for b in values:
        code = f"{a} == {b}"
        try: row.append(str(eval(code)))
        except Exception as e: row.append(type(e).__name__)
    print(a, "|", " ".join(r.replace(" ", "") for r in row))
# expect: 1 | True False False True False False False False False False False False
# expect: 1.5 | False True False False False False False False False False False False
# expect: 1j | False False True False False False False False False False False False
# expect: True | True False False True False False False False False False False False
# expect: 'a' | False False False False True False False False False False False False
# expect: b'a' | False False False False False True False False False False False False
# expect: [1] | False False False False False False True False False False False False
# expect: (1,) | False False False False False False False True False False False False
# expect: {1: 2} | False False False False False False False False True False False False
# expect: {1} | False False False False False False False False False True False False
# expect: None | False False False False False False False False False False True False
# expect: range(2) | False False False False False False False False False False False True
