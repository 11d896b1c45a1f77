print(format("abc"), format("abc", "10") + "|", format("abc", ">10"), format("abc", "^10") + "|", format("abc", "*<10"), format("abc", ".2"), format("abc", "10.2") + "|", format("abc", "s"), format("é", ">3"), format("", "3") + "|")
# expect: abc abc       |        abc    abc    | abc******* ab ab        | abc   é    |
print(format("abc", "😀^7"), format("abc", "07"), format("abc", "<07"), format("abc", "}>5"))
# expect: 😀😀abc😀😀 abc0000 abc0000 }}abc
class F:
    def __format__(self, spec):
        return f"F({spec!r})"
print(f"{F()}", f"{F():abc}", "{:x y}".format(F()), format(F(), "q"), f"{F()!s:.3}" != "")
# expect: F('') F('abc') F('x y') F('q') True
