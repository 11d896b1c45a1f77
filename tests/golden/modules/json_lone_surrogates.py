import json

H, L = "\ud83d", "\ude00"
split, pair = H + L, "\U0001f600"
for s in [split, pair, L + H, split + pair, H * 2 + L * 2, "é" + split + '\n"' + H, H + "\n" + L]:
    out = json.dumps({s: [s, s]}, ensure_ascii=False)
    print(ascii(out), json.loads(out) == {s: [s, s]}, len(json.dumps(s)), len(json.loads(json.dumps(s))))
print(ascii(json.loads('["\\ud83d' + L + '", "' + H + '\\ude00", "\\ud83d\\ude00", "' + split + '\\t' + split + '"]')))
print(ascii(json.dumps([H, L], separators=("", H), ensure_ascii=False)), ascii(json.dumps([1, 2], separators=(L, ""))))
print(ascii(json.encoder.encode_basestring(split + pair)))
try:
    json.loads('"' + split + '" x')
except json.JSONDecodeError as e:
    print(e)
# expect: '{"\ud83d\ude00": ["\ud83d\ude00", "\ud83d\ude00"]}' True 14 1
# expect: '{"\U0001f600": ["\U0001f600", "\U0001f600"]}' True 14 1
# expect: '{"\ude00\ud83d": ["\ude00\ud83d", "\ude00\ud83d"]}' True 14 2
# expect: '{"\ud83d\ude00\U0001f600": ["\ud83d\ude00\U0001f600", "\ud83d\ude00\U0001f600"]}' True 26 2
# expect: '{"\ud83d\ud83d\ude00\ude00": ["\ud83d\ud83d\ude00\ude00", "\ud83d\ud83d\ude00\ude00"]}' True 26 3
# expect: '{"\xe9\ud83d\ude00\\n\\"\ud83d": ["\xe9\ud83d\ude00\\n\\"\ud83d", "\xe9\ud83d\ude00\\n\\"\ud83d"]}' True 30 5
# expect: '{"\ud83d\\n\ude00": ["\ud83d\\n\ude00", "\ud83d\\n\ude00"]}' True 16 3
# expect: ['\ud83d\ude00', '\ud83d\ude00', '\U0001f600', '\ud83d\ude00\t\ud83d\ude00']
# expect: '["\ud83d""\ude00"]' '[1\ude002]'
# expect: '"\ud83d\ude00\U0001f600"'
# expect: Extra data: line 1 column 6 (char 5)
