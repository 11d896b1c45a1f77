cases = ["0", "-0", "+5", " 12 ", "1_000", "0x1F", "0o17", "0b11", "1e3", "", " ", "--1", "1__0", "_1", "1_", "٣٤", "１２", "0_7", "007", "abc", "12a", "\n7\t", "1 2", "-", "+ 5", "0x", "９９_０"]
for c in cases:
    row = []
    for base in (10, 0, 16):
        try: row.append(int(c, base))
        except ValueError: row.append("bad")
    print(repr(c), *row)
# expect: '0' 0 0 0
# expect: '-0' 0 0 0
# expect: '+5' 5 5 5
# expect: ' 12 ' 12 12 18
# expect: '1_000' 1000 1000 4096
# expect: '0x1F' bad 31 31
# expect: '0o17' bad 15 bad
# expect: '0b11' bad 3 2833
# expect: '1e3' bad bad 483
# expect: '' bad bad bad
# expect: ' ' bad bad bad
# expect: '--1' bad bad bad
# expect: '1__0' bad bad bad
# expect: '_1' bad bad bad
# expect: '1_' bad bad bad
# expect: '٣٤' 34 34 52
# expect: '１２' 12 12 18
# expect: '0_7' 7 bad 7
# expect: '007' 7 bad 7
# expect: 'abc' bad bad 2748
# expect: '12a' bad bad 298
# expect: '\n7\t' 7 7 7
# expect: '1 2' bad bad bad
# expect: '-' bad bad bad
# expect: '+ 5' bad bad bad
# expect: '0x' bad bad bad
# expect: '９９_０' 990 990 2448
