# JSON of dicts that have the keys of the one before, and of those that have not; floats and ints of all sizes.
import json
import random

r = random.Random(5)
KEYS = ["id", "name", "é", "a\"b", "x\ny", "long key " * 6, "😀", "z", "", "tail"]


def record(i):
    keys = KEYS[:] if i % 3 else r.sample(KEYS, r.randrange(len(KEYS) + 1))
    return {k: value(i, 0) for k in keys}


def value(i, depth):
    kind = r.randrange(10)
    if kind == 0 and depth < 3:
        return {k: value(i, depth + 1) for k in r.sample(KEYS, r.randrange(4))}
    if kind == 1 and depth < 3:
        return [value(i, depth + 1) for _ in range(r.randrange(4))]
    if kind == 2:
        return r.choice([0.1, 0.25, 1e-4, 123456.789, 1e15 + 0.5, 999999999.999999, 1e22, -0.0, 5e-324, 0.000123, 2.5, 1 / 3])
    if kind == 3:
        return r.choice([1, -1]) * r.randrange(10 ** r.randrange(1, 25))
    if kind == 4:
        return round(r.uniform(-1e6, 1e6), r.randrange(8))
    if kind == 5:
        return r.choice([True, False, None])
    return r.choice(KEYS)


data = [record(i) for i in range(300)]
total = 0
for options in ({}, {"indent": 1}, {"sort_keys": True}, {"ensure_ascii": False, "sort_keys": True, "indent": "\t"}, {"separators": (",", ":")}, {"skipkeys": True}):
    text = json.dumps(data, **options)
    back = json.loads(text)
    assert back == data, options
    assert [list(d) for d in back] == [sorted(d) if options.get("sort_keys") else list(d) for d in data]
    total = total * 31 + sum(map(ord, text)) + len(text)
print(total % (1 << 61))
for v in (0.1 + 0.2, 1e-5, 100.0, 123.456, 1e16, 0.1, 1.1e9 + 0.1, 999999999.9999999, 4503599627370497.5, -2.5, 0.30000000000000004, 1000000.0000001):
    assert json.dumps(v) == repr(v), v
for _ in range(20000):
    v = r.choice([round(r.uniform(0, 10 ** r.randrange(12)), r.randrange(9)), r.random(), r.getrandbits(60) / 2 ** r.randrange(60)])
    assert json.dumps(v) == repr(v), v
    assert json.loads(repr(v)) == v
    assert json.loads("-" + repr(v)) == -v
for text in ("1.", "1.e5", "1.5e", "1.5e+", "0.", "-", "-.5", "01.5", "1.25e2", "0.1e-3", "123456789012345.6", "1234567890123456.7", "0.0", "-0.0", "1e400"):
    for f in (json.loads, json.JSONDecoder().raw_decode):
        try:
            print(text, repr(f(text)))
        except ValueError as e:
            print(text, e)
print(json.loads('[{"a":1,"b":2},{"a":1,"a":3},{"a":1,"b":2,"a":5,"b":6},{"b":1,"a":2},{"a":1},{"a\\u0062":1},{"ab":2},{"ab":1,"ab":2}]'))
for bad in ('[{"a":1},{"a:1}]', '[{"a":1},{"a"1}]', '[{"a":1},{"a":}]', '[{"a":1},{"ab":1', '[{"a":1},{a":1}]', '[{"a\\"b":1},{"a"b":1}]', '[{"a":1},{"a":1,}]', '[{"a":1},{"a'):
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as e:
        print(e)


class Text(str):
    pass


print(json.dumps([{Text("a"): 1, "b": 2}, {"a": 1, "b": 2}, {"b": 1, "a": 2}, {1: 2, "a": 3}, {"a": 1, None: 2}]))
print(json.dumps([{(1, 2): 3, "a": 1}, {"a": 1, "b": 2}], skipkeys=True))
for keys in ({"b": 1, 1: 2}, {2: 1, 1: 2, True: 5}, {Text("b"): 1, "a": 2}, {"\U00010000": 1, "\uffff": 2}):
    try:
        print(json.dumps([keys, {"b": 1, "a": 2}, {"b": 1, "a": 2}], sort_keys=True))
    except TypeError as e:
        print(e)
deep = top = []
for _ in range(40):
    deep.append([])
    deep = deep[0]
print(len(json.dumps(top)))
for at in (top, top[0], deep):
    deep.append(at)
    try:
        json.dumps(top)
    except ValueError as e:
        print(e)
    deep.pop()
shared = [1]
print(json.dumps([shared, shared, {"a": shared, "b": shared}]))
print(json.loads('[{"a": 1}, {"a": 2}]', object_hook=lambda d: d.pop("a")), json.loads('[{"a": 1}, {"a": 2, "a": 3}]', object_pairs_hook=list))
# expect: 164372566602811
# expect: 1. Extra data: line 1 column 2 (char 1)
# expect: 1. (1, 1)
# expect: 1.e5 Extra data: line 1 column 2 (char 1)
# expect: 1.e5 (1, 1)
# expect: 1.5e Extra data: line 1 column 4 (char 3)
# expect: 1.5e (1.5, 3)
# expect: 1.5e+ Extra data: line 1 column 4 (char 3)
# expect: 1.5e+ (1.5, 3)
# expect: 0. Extra data: line 1 column 2 (char 1)
# expect: 0. (0, 1)
# expect: - Expecting value: line 1 column 1 (char 0)
# expect: - Expecting value: line 1 column 1 (char 0)
# expect: -.5 Expecting value: line 1 column 1 (char 0)
# expect: -.5 Expecting value: line 1 column 1 (char 0)
# expect: 01.5 Extra data: line 1 column 2 (char 1)
# expect: 01.5 (0, 1)
# expect: 1.25e2 125.0
# expect: 1.25e2 (125.0, 6)
# expect: 0.1e-3 0.0001
# expect: 0.1e-3 (0.0001, 6)
# expect: 123456789012345.6 123456789012345.6
# expect: 123456789012345.6 (123456789012345.6, 17)
# expect: 1234567890123456.7 1234567890123456.8
# expect: 1234567890123456.7 (1234567890123456.8, 18)
# expect: 0.0 0.0
# expect: 0.0 (0.0, 3)
# expect: -0.0 -0.0
# expect: -0.0 (-0.0, 4)
# expect: 1e400 inf
# expect: 1e400 (inf, 5)
# expect: [{'a': 1, 'b': 2}, {'a': 3}, {'a': 5, 'b': 6}, {'b': 1, 'a': 2}, {'a': 1}, {'ab': 1}, {'ab': 2}, {'ab': 2}]
# expect: Unterminated string starting at: line 1 column 11 (char 10)
# expect: Expecting ':' delimiter: line 1 column 14 (char 13)
# expect: Expecting value: line 1 column 15 (char 14)
# expect: Expecting ',' delimiter: line 1 column 17 (char 16)
# expect: Expecting property name enclosed in double quotes: line 1 column 11 (char 10)
# expect: Expecting ':' delimiter: line 1 column 17 (char 16)
# expect: Illegal trailing comma before end of object: line 1 column 16 (char 15)
# expect: Unterminated string starting at: line 1 column 11 (char 10)
# expect: [{"a": 1, "b": 2}, {"a": 1, "b": 2}, {"b": 1, "a": 2}, {"1": 2, "a": 3}, {"a": 1, "null": 2}]
# expect: [{"a": 1}, {"a": 1, "b": 2}]
# expect: '<' not supported between instances of 'int' and 'str'
# expect: [{"1": 5, "2": 1}, {"a": 2, "b": 1}, {"a": 2, "b": 1}]
# expect: [{"a": 2, "b": 1}, {"a": 2, "b": 1}, {"a": 2, "b": 1}]
# expect: [{"\uffff": 2, "\ud800\udc00": 1}, {"a": 2, "b": 1}, {"a": 2, "b": 1}]
# expect: 82
# expect: Circular reference detected
# expect: Circular reference detected
# expect: Circular reference detected
# expect: [[1], [1], {"a": [1], "b": [1]}]
# expect: [1, 2] [[('a', 1)], [('a', 2), ('a', 3)]]
