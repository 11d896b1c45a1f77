values = ["1", "1.5", "1j", "True", "'a'", "b'a'", "[1]", "(1,)", "{1: 2}", "{1}", "None", "range(2)"]
for a in values:
    row = []
    for b in values:
        code = f"{a} | {b}"
        try: value = eval(code); row.append(str(sorted(value)) if isinstance(value, set) else str(value))
        except Exception as e: row.append(type(e).__name__)
    print(a, "|", " ".join(r.replace(" ", "") for r in row))
# expect: 1 | 1 TypeError TypeError 1 TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
# expect: 1.5 | TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
# expect: 1j | TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
# expect: True | 1 TypeError TypeError True TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
# expect: 'a' | TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
# expect: b'a' | TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
# expect: [1] | TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
# expect: (1,) | TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
# expect: {1: 2} | TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError {1:2} TypeError TypeError TypeError
# expect: {1} | TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError [1] TypeError TypeError
# expect: None | TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
# expect: range(2) | TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
