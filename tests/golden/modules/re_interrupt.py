# A match that would take forever can be interrupted by a signal handler that raises.
import re
import signal


def stop(number, frame):
    raise TimeoutError("enough")


signal.signal(signal.SIGALRM, stop)
for pattern, text in (
    (r"(a+)+$", "a" * 60 + "b"),
    (r"(a|a)*c", "a" * 60),
    (r"(?:a|aa)+$", "a" * 90 + "b"),
    (rb"(x+x+)+y", b"x" * 60),
    (r"^(([a-z])+.)+[A-Z]([a-z])+$", "a" * 60),
):
    signal.setitimer(signal.ITIMER_REAL, 0.2)
    try:
        re.search(pattern, text)
    except TimeoutError as e:
        print(pattern, e)
    signal.setitimer(signal.ITIMER_REAL, 0)
# expect: (a+)+$ enough
# expect: (a|a)*c enough
# expect: (?:a|aa)+$ enough
# expect: b'(x+x+)+y' enough
# expect: ^(([a-z])+.)+[A-Z]([a-z])+$ enough

# Loops over distinct pieces are no such patterns, and long texts match as ever.
print(len(re.match(r'"(?:[^"\\]|\\.)*"', '"' + r"a\"" * 50000 + '"').group()))
# expect: 150002
print(re.findall(r"(\w+)(?:,\s*(\w+))*", "a, b, c; d"))
# expect: [('a', 'c'), ('d', '')]
print(re.match(r"(a|ab)(c|bcd)*(d*)", "abcd" * 8).groups(), re.fullmatch(r"(?:(x+)(y?))+", "xxyxxxyyx" * 3))
# expect: ('a', 'bcd', '') None
print(re.match("ﬅ", "ﬆ", re.I) is not None, re.match("[ﬄ-ﬅ]", "ﬆ", re.I) is not None)
# expect: True True
