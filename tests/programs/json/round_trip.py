import json

data = {"text": "é\n\"q\" \\ \u2028 😀", "num": [0, -1, 1.5, 1e100, 1e-7, 10**20, -0.0], "flags": [True, False, None], "nested": {"a": {"b": []}}, "empty": {}, "tuple": (1, 2)}
compact = json.dumps(data)
print(compact)
print(json.dumps(data, ensure_ascii=False, separators=(",", ":")))
print(json.dumps(data, indent=2, sort_keys=True))
back = json.loads(compact)
print(back == {**data, "tuple": [1, 2]}, type(back["num"][0]).__name__, back["num"][3:])
print(json.dumps({1: "int", None: "n", True: "t", 1.5: "f"}), json.dumps([float("nan"), float("inf")]), json.loads("[NaN, -Infinity]"))
print(json.dumps("tab\t\x00\x7f"), json.loads('"\\u00e9\\ud83d\\ude00\\/\\b"'), json.dumps([[], {}, [[]]], indent=1), json.dumps([1, 2], indent="--"))
