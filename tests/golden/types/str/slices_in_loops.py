# Slices in hot code: bounds of every sign, left out or not, of texts, lists and tuples.
BOUNDS = (-9, -5, -4, -1, 0, 1, 3, 4, 5, 9, 2**40, -2**40)


def between(s, a, b):
    return s[a:b]


def after(s, a):
    return s[a:]


def before(s, b):
    return s[:b]


def constants(s):
    return s[:2], s[2:], s[1:3], s[3:1], s[-2:], s[:-2], s[-3:-1], s[1:-1], s[-9:9], s[7:], s[:], s[0:0]


def by_hand(s, a, b):
    n = len(s)
    a = min(a, n) if a >= 0 else max(0, a + n)
    b = min(b, n) if b >= 0 else max(0, b + n)
    return [s[i] for i in range(a, b)]


for s in ("abcde", "", "aé漢bc", "a😀b😀c", [1, 2, 3, 4, 5], [], [1.5, 2.5, 3.5], (1, 2, 3, 4, 5), (), b"abcde", range(5)):
    wrong = 0
    for _ in range(20):
        for a in BOUNDS:
            for b in BOUNDS:
                wrong += list(between(s, a, b)) != [s[i : i + 1][0] for i in range(len(s))][a:b]
                wrong += list(between(s, a, b)) != by_hand(s, a, b)
            wrong += list(after(s, a)) != by_hand(s, a, len(s)) or list(before(s, a)) != by_hand(s, 0, a)
    for _ in range(200):
        got = constants(s)
    print(wrong, *got, sep=" | ")
# expect: 0 | ab | cde | bc |  | de | abc | cd | bcd | abcde |  | abcde | 
# expect: 0 |  |  |  |  |  |  |  |  |  |  |  | 
# expect: 0 | aé | 漢bc | é漢 |  | bc | aé漢 | 漢b | é漢b | aé漢bc |  | aé漢bc | 
# expect: 0 | a😀 | b😀c | 😀b |  | 😀c | a😀b | b😀 | 😀b😀 | a😀b😀c |  | a😀b😀c | 
# expect: 0 | [1, 2] | [3, 4, 5] | [2, 3] | [] | [4, 5] | [1, 2, 3] | [3, 4] | [2, 3, 4] | [1, 2, 3, 4, 5] | [] | [1, 2, 3, 4, 5] | []
# expect: 0 | [] | [] | [] | [] | [] | [] | [] | [] | [] | [] | [] | []
# expect: 0 | [1.5, 2.5] | [3.5] | [2.5, 3.5] | [] | [2.5, 3.5] | [1.5] | [1.5, 2.5] | [2.5] | [1.5, 2.5, 3.5] | [] | [1.5, 2.5, 3.5] | []
# expect: 0 | (1, 2) | (3, 4, 5) | (2, 3) | () | (4, 5) | (1, 2, 3) | (3, 4) | (2, 3, 4) | (1, 2, 3, 4, 5) | () | (1, 2, 3, 4, 5) | ()
# expect: 0 | () | () | () | () | () | () | () | () | () | () | () | ()
# expect: 0 | b'ab' | b'cde' | b'bc' | b'' | b'de' | b'abc' | b'cd' | b'bcd' | b'abcde' | b'' | b'abcde' | b''
# expect: 0 | range(0, 2) | range(2, 5) | range(1, 3) | range(3, 1) | range(3, 5) | range(0, 3) | range(2, 4) | range(1, 4) | range(0, 5) | range(5, 5) | range(0, 5) | range(0, 0)


def mixed(s, bounds):
    return [s[a:b] for a, b in bounds for _ in range(50)][::50]


print(mixed("abcde", [(1, None), (None, 2), (None, None), (True, 3), (-2, 10**30)]))
# expect: ['bcde', 'ab', 'abcde', 'bc', 'de']
print(mixed([1.5, 2, "x"], [(1, None), (None, 2), (None, None), (True, 3), (-2, 10**30)]))
# expect: [[2, 'x'], [1.5, 2], [1.5, 2, 'x'], [2, 'x'], [2, 'x']]


class Text(str):
    def __getitem__(self, key):
        return f"<{key}>"


print([between(t, 1, 2) for t in ["abc", Text("abc")] * 40][-2:], [constants(t)[0] for t in ["abc", Text("abc")] * 40][-2:])
# expect: ['b', '<slice(1, 2, None)>'] ['ab', '<slice(None, 2, None)>']
numbers = [1.5, 2.5, 3.5]
copies = [between(numbers, 0, 2) for _ in range(100)]
copies[0].append("x")
copies[1][0] = 7.5
print(numbers, copies[0], copies[1], copies[2])  # expect: [1.5, 2.5, 3.5] [1.5, 2.5, 'x'] [7.5, 2.5] [1.5, 2.5]
print([repr(v) for v in [1, 2.5, "a'b", None, True, (1, "x"), [1], {2: 3}, 10**30, int] * 30][-10:], [ascii(v) for v in ["é", 1] * 60][-2:])
# expect: ['1', '2.5', '"a\'b"', 'None', 'True', "(1, 'x')", '[1]', '{2: 3}', '1000000000000000000000000000000', "<class 'int'>"] ["'\\xe9'", '1']
