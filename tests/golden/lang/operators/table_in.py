values = ["1", "1.5", "1j", "True", "'a'", "b'a'", "[1]", "(1,)", "{1: 2}", "{1}", "None", "range(2)"]
for a in values:
    row = []
    for b in values:
        code = f"{a} in {b}"
        try: row.append(str(eval(code)))
        except Exception as e: row.append(type(e).__name__)
    print(a, "|", " ".join(r.replace(" ", "") for r in row))
# expect: 1 | TypeError TypeError TypeError TypeError TypeError False True True True True TypeError True
# expect: 1.5 | TypeError TypeError TypeError TypeError TypeError TypeError False False False False TypeError False
# expect: 1j | TypeError TypeError TypeError TypeError TypeError TypeError False False False False TypeError False
# expect: True | TypeError TypeError TypeError TypeError TypeError False True True True True TypeError True
# expect: 'a' | TypeError TypeError TypeError TypeError True TypeError False False False False TypeError False
# expect: b'a' | TypeError TypeError TypeError TypeError TypeError True False False False False TypeError False
# expect: [1] | TypeError TypeError TypeError TypeError TypeError TypeError False False TypeError TypeError TypeError False
# expect: (1,) | TypeError TypeError TypeError TypeError TypeError TypeError False False False False TypeError False
# expect: {1: 2} | TypeError TypeError TypeError TypeError TypeError TypeError False False TypeError TypeError TypeError False
# expect: {1} | TypeError TypeError TypeError TypeError TypeError TypeError False False TypeError False TypeError False
# expect: None | TypeError TypeError TypeError TypeError TypeError TypeError False False False False TypeError False
# expect: range(2) | TypeError TypeError TypeError TypeError TypeError TypeError False False False False TypeError False
