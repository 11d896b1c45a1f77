values = ["1", "1.5", "1j", "True", "'a'", "b'a'", "[1]", "(1,)", "{1: 2}", "{1}", "None", "range(2)"]
for a in values:
    row = []
    for b in values:
        code = f"{a} - {b}"
        try: row.append(str(eval(code)))
        except Exception as e: row.append(type(e).__name__)
    print(a, "|", " ".join(r.replace(" ", "") for r in row))
# expect: 1 | 0 -0.5 (1-1j) 0 TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
# expect: 1.5 | 0.5 0.0 (1.5-1j) 0.5 TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
# expect: 1j | (-1+1j) (-1.5+1j) 0j (-1+1j) TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
# expect: True | 0 -0.5 (1-1j) 0 TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
# expect: 'a' | TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
# expect: b'a' | TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
# expect: [1] | TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
# expect: (1,) | TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
# expect: {1: 2} | TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
# expect: {1} | TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError set() TypeError TypeError
# expect: None | TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
# expect: range(2) | TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
