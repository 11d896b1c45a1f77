"""json.loads of many small texts: the scanner is called without a frame, unless something calls back."""
import json
import sys

TEXTS = ['{"a": 1, "b": [1, 2.5, null]}', '[true, "text"]', '"s"', "-0.0", '{"k": {"x": []}}', "12345678901234567890"]


def load(text):
    return json.loads(text)


for _ in range(400):
    out = [load(t) for t in TEXTS]
print(out)

for bad in ('{"a": }', "[1, 2", '"unterminated', "", "nul", '{"a": 1} extra', '["\t"]'):
    try:
        load(bad)
    except json.JSONDecodeError as e:
        names = []
        tb = e.__traceback__
        while tb is not None:
            names.append(tb.tb_frame.f_code.co_name)
            tb = tb.tb_next
        print(e, names[:3])

callers = set()


def hook(d):
    callers.add(sys._getframe(1).f_code.co_name)
    callers.add(sys._getframe(3).f_code.co_name)
    return sorted(d)


def hooked(text):
    return decoder.decode(text)


decoder = json.JSONDecoder(object_hook=hook, parse_float=lambda s: "<" + s + ">")
for _ in range(300):
    out = hooked('{"b": 1.5, "a": {"c": [1.25]}}')
print(out, sorted(callers))
print(load("[NaN, Infinity]"))
