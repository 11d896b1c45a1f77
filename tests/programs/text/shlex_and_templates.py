import shlex
import string

for line in ("ls -l 'my file' \"a b\"", "a\\ b c", "x=1 # comment", "echo \"it's\""):
    print(shlex.split(line), shlex.split(line, comments=True))
print(shlex.quote("it's"), shlex.quote("plain"), shlex.join(["a b", "c"]))
t = string.Template("$who owes ${amount}USD $$5 to $other")
print(t.safe_substitute(who="Ann", amount=3), t.get_identifiers(), t.is_valid())
print(string.Formatter().format("{0:>5} {x}", "a", x=1), list(string.Formatter().parse("a{b!r:c}d")), string.capwords("hello big  world"))
try: shlex.split("'open")
except ValueError as e: print(e)
t.substitute(who="x")
