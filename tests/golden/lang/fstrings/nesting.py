w, p, v = 8, 2, 3.14159
d = {"k": [1, {"z": "deep"}]}
print(f"{v:{w}.{p}}", f"{v:{w}.{p}f}|", f"{v:{'>' if w else '<'}{w}}", f"{d['k'][1]["z"]}", f"{f"{f"{1 + 1}"}"}", f"{'{'}{'}'}", f"{"a" "b"}", f"{{{v:.1f}}}", f"{{}}", f"{v!r:{w + 4}}", f"{(lambda a: a + 1)(2)}", f"{ {1, 2} == {2, 1} }", f"{[*range(3)]}", f"{w if w > 5 else p}", f"{w:>{w}}{p:<{p}}|")
# expect:      3.1     3.14|  3.14159 deep 2 {} ab {3.1} {} 3.14159      3 True [0, 1, 2] 8        82 |
print(f"{'\t'.join('ab')}", f"{"\n" in "a\nb"}", f'{"single"}{'nested'}', f"""{
    d["k"]
    [0]
}""")  # expect: a	b True singlenested 1
