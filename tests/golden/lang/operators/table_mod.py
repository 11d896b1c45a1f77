values = ["1", "1.5", "1j", "True", "'a'", "b'a'", "[1]", "(1,)", "{1: 2}", "{1}", "None", "range(2)"]
for a in values:
    row = []
    for b in values:
        code = f"{a} % {b}"
        try: row.append(str(eval(code)))
        except Exception as e: row.append(type(e).__name__)
    print(a, "|", " ".join(r.replace(" ", "") for r in row))
# expect: 1 | 0 1.0 TypeError 0 TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
# expect: 1.5 | 0.5 0.0 TypeError 0.5 TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
# expect: 1j | TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
# expect: True | 0 1.0 TypeError 0 TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
# expect: 'a' | TypeError TypeError TypeError TypeError TypeError a a TypeError a TypeError TypeError a
# expect: b'a' | TypeError TypeError TypeError TypeError TypeError TypeError b'a' TypeError b'a' TypeError TypeError b'a'
# expect: [1] | TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
# expect: (1,) | TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
# expect: {1: 2} | TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
# expect: {1} | TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
# expect: None | TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
# expect: range(2) | TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
