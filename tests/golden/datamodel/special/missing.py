class D(dict):
    def __missing__(self, k): print("missing", k); return k * 2
d = D(a=1)
print(d["a"], d["b"], "b" in d, d.get("b"), d.pop("b", None), d.setdefault("c", 3), d)
# expect: missing b
# expect: 1 bb False None None 3 {'a': 1, 'c': 3}
class P(dict): pass
try: P()["x"]
except KeyError as e: print(e)  # expect: 'x'
class M:
    def __missing__(self, k): return k
try: M()["x"]
except TypeError as e: print(e)  # expect: 'M' object is not subscriptable
print("{a} {z}".format_map(D(a=1)))
# expect: missing z
# expect: 1 zz
