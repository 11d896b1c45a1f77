import json
from dataclasses import asdict, dataclass


@dataclass
class Point: x: int; y: int


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set): return sorted(o)
        if isinstance(o, complex): return {"re": o.real, "im": o.imag}
        if isinstance(o, Point): return {"__point__": asdict(o)}
        return super().default(o)


def hook(d): return Point(**d["__point__"]) if "__point__" in d else d


text = json.dumps({"s": {3, 1}, "c": 1 + 2j, "p": [Point(1, 2)]}, cls=Encoder)
print(text, json.loads(text, object_hook=hook))
print(json.loads('{"a": 1, "a": 2}', object_pairs_hook=list), json.loads("[1.10, 2]", parse_float=str, parse_int=lambda s: int(s) * 10), json.dumps([{1}], default=list))
print("".join(json.JSONEncoder(indent=1).iterencode({"k": [1]})), json.JSONDecoder().raw_decode('{"a": 1} tail'))
try: json.dumps({"x": {(1, 2): 3}})
except TypeError as e: print(e, e.__notes__)
a = []; a.append(a)
try: json.dumps(a)
except ValueError as e: print(e)
print(json.dumps({(1, 2): 3, "k": 1}, skipkeys=True))
try: json.dumps(float("nan"), allow_nan=False)
except ValueError as e: print(e)
import io
f = io.StringIO(); json.dump([1], f); f.seek(0); print(json.load(f))
try: json.dumps({"deep": [1, {"bad": object}]})
except TypeError as e: print(e, e.__notes__)
