import difflib

old = "one\ntwo\nthree\nfour\nfive".splitlines()
new = "one\n2\nthree\nfour\nfour and a half\nfive".splitlines()
print(*difflib.unified_diff(old, new, "old.txt", "new.txt", lineterm=""), sep="\n")
print(*difflib.ndiff(old, new), sep="\n")
m = difflib.SequenceMatcher(None, "qabxcd", "abycdf")
print(m.get_opcodes(), round(m.ratio(), 4), m.get_matching_blocks(), m.find_longest_match())
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches("zzz", ["a"]))
