import json
SCHEMA = {"type": "object", "required": ["id", "tags"], "props": {"id": {"type": "int", "min": 1}, "tags": {"type": "list", "of": {"type": "str"}}, "ratio": {"type": "float"}}}
KINDS = {"object": dict, "list": list, "int": int, "float": (int, float), "str": str}
def check(v, s, path="$"):
    if not isinstance(v, KINDS[s["type"]]) or isinstance(v, bool): yield f"{path}: expected {s['type']}, got {json.dumps(v)}"; return
    if s["type"] == "object":
        yield from (f"{path}.{k}: missing" for k in s.get("required", ()) if k not in v)
        for k, x in v.items():
            if k in s["props"]: yield from check(x, s["props"][k], f"{path}.{k}")
            else: yield f"{path}.{k}: unknown"
    elif s["type"] == "list":
        for i, x in enumerate(v): yield from check(x, s["of"], f"{path}[{i}]")
    elif "min" in s and v < s["min"]: yield f"{path}: {v} < {s['min']}"
for text in ('{"id": 5, "tags": ["a"], "ratio": 2}', '{"id": 0, "tags": ["a", 1, null], "x": 1}', '[]', '{"id": true, "tags": {}}', '{"ratio": "high"}'):
    print(text, "->", list(check(json.loads(text), SCHEMA)) or "valid")
list(check(1, {"type": "date"}))
