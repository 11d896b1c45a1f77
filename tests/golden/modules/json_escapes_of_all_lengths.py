# Strings with escapes of every length up to what is read in one piece, and beyond: ASCII, Latin-1, BMP, pairs, lone halves.
import json
ascii_of = ascii
ok = True
for n in list(range(0, 140)) + [1000, 1021, 1022, 1023, 1024, 1025, 2000]:
    for tail in ("\n", "é", "漢", "😀", "\"\\/\b\f\r\t", "\ud800", "\x7f\x80\xff\u0100\uffff"):
        for text in ("a" * n + tail, "é" * n + tail + "b", tail + "漢" * n, (tail + "xy") * (n // 8)):
            for ascii in (True, False):
                ok = ok and json.loads(json.dumps(text, ensure_ascii=ascii)) == text and json.loads(json.dumps({text: [text]}, ensure_ascii=ascii)) == {text: [text]}
print(ok)  # expect: True
for text in (r'"\u00e9\u00E9"', r'"x\ud83d\ude00y"', r'"\ud83d"', r'"\ude00\ud83d"', r'"é\u00e9"', r'"a\/b"', ' [ 1 ,\n 2\t, {"a" :\r\n3 } ] ', '[]', ' { } ', '[1,2', '{"a":1,}', '[1,]', r'"\x"', r'"\u12"', '"a\nb"', '"a', '{"a" 1}', '[1 2]', "\x0b1", "\xa01", "[1\x0c]"):
    try: print(ascii_of(json.loads(text)))
    except ValueError as e: print(e)
# expect: '\xe9\xe9'
# expect: 'x\U0001f600y'
# expect: '\ud83d'
# expect: '\ude00\ud83d'
# expect: '\xe9\xe9'
# expect: 'a/b'
# expect: [1, 2, {'a': 3}]
# expect: []
# expect: {}
# expect: Expecting ',' delimiter: line 1 column 5 (char 4)
# expect: Illegal trailing comma before end of object: line 1 column 7 (char 6)
# expect: Illegal trailing comma before end of array: line 1 column 3 (char 2)
# expect: Invalid \escape: line 1 column 2 (char 1)
# expect: Invalid \uXXXX escape: line 1 column 3 (char 2)
# expect: Invalid control character at: line 1 column 3 (char 2)
# expect: Unterminated string starting at: line 1 column 1 (char 0)
# expect: Expecting ':' delimiter: line 1 column 6 (char 5)
# expect: Expecting ',' delimiter: line 1 column 4 (char 3)
# expect: Expecting value: line 1 column 1 (char 0)
# expect: Expecting value: line 1 column 1 (char 0)
# expect: Expecting ',' delimiter: line 1 column 3 (char 2)
