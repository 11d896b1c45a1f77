s = "\ud83d\ude00"
print(len(s), len("😀"), s == "😀", ascii(s), ascii("😀"), ascii(s + "x"), len(s + "😀"), ascii(s[0]), ascii(s[::-1]))
# expect: 2 1 False '\ud83d\ude00' '\U0001f600' '\ud83d\ude00x' 3 '\ud83d' '\ude00\ud83d'
print("😀😃".index("😃"), "a😀b".split("😀"), "😀".ljust(3, "."), "x😀y"[1], "x😀y"[2], ord("😀"), chr(0x1F600) == "😀", ("😀" * 3).count("😀"))
# expect: 1 ['a', 'b'] 😀.. 😀 y 128512 True 3
print("\ud83d" + "\ude00" == "😀", len("\ud83d" + "\ude00"), "\ud83d" in "😀", sorted(["\uffff", "😀", "\ue000"]) == ["\ue000", "\uffff", "😀"])
# expect: False 2 False True
