def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


table = str.maketrans("abc", "xyz", "d")
print(table, "aabbccdd".translate(table), str.maketrans({"a": "1", 98: None, "c": 0x41}), "abc".translate(str.maketrans({"a": "long", "b": None})))
# expect: {97: 120, 98: 121, 99: 122, 100: None} xxyyzz {97: '1', 98: None, 99: 65} longc
print("abc".translate({97: 98, 98: "Q"}), "abc".translate({}), "héé".translate({233: "e"}), str.maketrans("a", "b"))
# expect: bQc abc hee {97: 98}
class T:
    def __getitem__(self, key):
        if key == 98: raise LookupError
        return chr(key).upper() * 2
print("abc".translate(T()))  # expect: AAbCC
fails(lambda: str.maketrans("ab", "a"))  # expect: ValueError: the first two maketrans arguments must have equal length
fails(lambda: str.maketrans("a"))  # expect: TypeError: if you give only one argument to maketrans it must be a dict
fails(lambda: str.maketrans({"ab": 1}))  # expect: ValueError: string keys in translate table must be of length 1
fails(lambda: str.maketrans(1, 2))  # expect: TypeError: maketrans() argument 2 must be str, not int
fails(lambda: "a".translate({97: 0x110000}))  # expect: ValueError: character mapping must be in range(0x110000)
fails(lambda: "a".translate({97: 1.5}))  # expect: TypeError: character mapping must return integer, None or str
fails(lambda: "a".translate(5))  # expect: TypeError: 'int' object is not subscriptable
control = {7: None, 8: None, 97: 97}
print(repr("".translate(control)), "cell 3".translate(control), "x\x07y\x08".translate(control), "xyé\x07z".translate(control))  # expect: '' cell 3 xy xyéz
print("plain a text".translate(control), "\x07\x08".translate(control) == "", "long " * 60 + "\x07" == ("long " * 60 + "\x07").translate({8: None}))  # expect: plain a text True True
