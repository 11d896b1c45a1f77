# more-itertools: windows, groups, combinatorics, peekable and seekable iterators.
import more_itertools as mi

print(list(mi.chunked(range(7), 3)), list(mi.windowed([1, 2, 3, 4], 3)), list(mi.sliced("abcdefg", 3)))
p = mi.peekable("abc")
print(p.peek(), next(p), p[0], p.peek(), list(p), bool(p))
s = mi.seekable(str(n) for n in range(5))
print(list(mi.take(3, s)), s.seek(1), next(s))
print(mi.one([1]), mi.first([], "none"), mi.last(range(5)), mi.nth_or_last([1, 2], 9))
for call in (lambda: mi.one([]), lambda: mi.one([1, 2]), lambda: list(mi.chunked("ab", None, strict=True)), lambda: list(mi.zip_equal([1], [1, 2]))):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
b = mi.bucket(["a1", "b1", "a2", "c1"], key=lambda x: x[0])
print(sorted(b), list(b["a"]), "z" in b)
print(list(mi.collapse([1, [2, [3, (4, [5])]], "ab"])), list(mi.flatten([[1], [2, 3]])), mi.ilen(x for x in range(9)))
print(list(mi.split_at("abcdcba", lambda c: c == "b")), list(mi.split_before("OneTwo", str.isupper)), list(mi.consecutive_groups([1, 2, 4, 5, 7])) != [])
print(sorted(mi.distinct_permutations([1, 0, 1])), list(mi.set_partitions("abc", 2)), list(mi.powerset([1, 2, 3])))
print(mi.map_reduce("aAbB", str.lower, ord, sum), mi.divide(2, [1, 2, 3])[0] and [list(c) for c in mi.divide(2, [1, 2, 3])])
print(list(mi.interleave_longest([1, 2], "ab", [9])), list(mi.roundrobin("ABC", "D", "EF")), list(mi.run_length.encode("aaab")))
print(list(mi.unique_everseen("AaBb", key=str.lower)), list(mi.unique_justseen("aab")), mi.all_equal([1, 1.0]), list(mi.adjacent(lambda x: x == 3, range(6))))
print(list(mi.numeric_range(1.0, 2.0, 0.25)), mi.numeric_range(10)[2:5], mi.is_sorted([1, 2, 2]))
with mi.callback_iter(lambda callback: [callback(i) for i in range(3)]) as it:
    print(list(it))
print(mi.nth_product(3, range(2), range(3)), mi.product_index([1, 2], range(2), range(3)), list(mi.substrings("abc")), mi.strip([0, 1, 0], lambda x: x == 0) and list(mi.strip([0, 1, 0], lambda x: x == 0)))
print([tuple(g) for g in mi.grouper("ABCDE", 2, fillvalue="x")], list(mi.pairwise([1, 2, 3])), list(mi.tail(2, "abcd")), list(mi.sieve(30)) if hasattr(mi, "sieve") else "")
