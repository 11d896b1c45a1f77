print(list("héy😀"), [c for c in "abc"], tuple("ab"), list(reversed("abc")), list(enumerate("ab")), list(zip("ab", "cd")), sorted("banana"), max("abc"), min("abc"), set("aaa"))
# expect: ['h', 'é', 'y', '😀'] ['a', 'b', 'c'] ('a', 'b') ['c', 'b', 'a'] [(0, 'a'), (1, 'b')] [('a', 'c'), ('b', 'd')] ['a', 'a', 'a', 'b', 'n', 'n'] c a {'a'}
it = iter("ab")
print(next(it), it.__length_hint__(), next(it), next(it, "end"), type(it).__name__)
# expect: a 1 b end str_ascii_iterator
a, b, *c = "hello"
print(a, b, c)  # expect: h e ['l', 'l', 'o']
